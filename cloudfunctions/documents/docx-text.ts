import { zipSync } from 'fflate'
import * as mammoth from 'mammoth'
import { refuse } from '../_kernel/rpc/action-error'
import { countUpTo } from './count-marks'
import { docxParts } from './docx-parts'
import { readNumbering } from './docx-numbering'
import { withNumbers } from './docx-numbers'
import type { FileRefusal } from './file-refusal'
import { htmlText } from './html-text'
import { PARAGRAPHS_MAX, TAGS_MAX } from './limits'

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
/** A paragraph opens with `<w:p`, and so do its properties. */
const PARAGRAPH_MARKS_MAX = 2 * PARAGRAPHS_MAX

/** The words of a Word file (.docx) with the numbers that Word gives its paragraphs. */
export async function docxText(content: Uint8Array): Promise<string | FileRefusal> {
  const parts = docxParts(content)
  if (parts === 'bomb') return refuse('FileTooComplex')
  if (parts === 'broken') return refuse('FileBroken')
  const document = parts.get(DOCUMENT)
  // A spreadsheet, slides, or any other archive.
  if (!document) return refuse('FileKindUnknown')
  // The file itself names the parts that are read, so all parts count.
  const sum = (mark: string, max: number) =>
    [...parts.values()].reduce(
      (so, part) => so + countUpTo(Buffer.from(part.buffer, part.byteOffset, part.length), mark, max),
      0,
    )
  if (sum('<', TAGS_MAX) > TAGS_MAX || sum('<w:p', PARAGRAPH_MARKS_MAX) > PARAGRAPH_MARKS_MAX)
    return refuse('FileTooComplex')
  const xml = (name: string) => new TextDecoder().decode(parts.get(name))
  try {
    const numbering = readNumbering(xml(NUMBERING), xml(STYLES))
    const numbered = Buffer.from(withNumbers(xml(DOCUMENT), numbering))
    // The archive is packed anew from the counted parts only, so that mammoth reads nothing else of the file.
    const buffer = Buffer.from(zipSync({ ...Object.fromEntries(parts), [DOCUMENT]: numbered }, { level: 0 }))
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage })
    return htmlText(value, { numberLists: false })
  } catch {
    return refuse('FileBroken')
  }
}
