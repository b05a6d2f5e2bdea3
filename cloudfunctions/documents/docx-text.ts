import { zipSync } from 'fflate'
import * as mammoth from 'mammoth'
import { refuse } from '../_kernel/rpc/action-error'
import { docxParts } from './docx-parts'
import { readNumbering } from './docx-numbering'
import { withNumbers } from './docx-numbers'
import type { FileRefusal } from './file-refusal'
import { htmlText } from './html-text'

const DOCUMENT = 'word/document.xml'

/** The words of a Word file (.docx) with the numbers that Word gives its paragraphs. */
export async function docxText(content: Uint8Array): Promise<string | FileRefusal> {
  const parts = docxParts(content)
  if (parts === 'bomb') return refuse('FileTooComplex')
  if (parts === 'broken') return refuse('FileBroken')
  const document = parts.get(DOCUMENT)
  // A spreadsheet, slides, or any other archive.
  if (!document) return refuse('FileKindUnknown')
  const xml = (name: string) => new TextDecoder().decode(parts.get(name))
  try {
    const numbering = readNumbering(xml('word/numbering.xml'), xml('word/styles.xml'))
    const numbered = Buffer.from(withNumbers(xml(DOCUMENT), numbering))
    // Packed anew from what was counted: whatever else the file holds is not seen.
    const buffer = Buffer.from(zipSync({ ...Object.fromEntries(parts), [DOCUMENT]: numbered }, { level: 0 }))
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage })
    return htmlText(value, { numberLists: false })
  } catch {
    return refuse('FileBroken')
  }
}
