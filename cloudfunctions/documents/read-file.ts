import { visibleText } from '@/shared/domain/access/visible-text'
import { FILE_BYTES_MAX, FILE_DOCUMENT_MAX } from '@/shared/contract/limits'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import { fileKind, type FileKind } from '../_kernel/platform/file-kind'
import { cleaned } from './clean'
import { decodeDocumentText } from './decode'
import { docxText } from './docx-text'
import type { FileRefusal } from './file-refusal'
import { htmlText } from './html-text'

const PDF_HEAD_BYTES = 1024
const TAGS = /<(?:!doctype html|html|body|p|div|table|span|br|h[1-6])\b/i
/** Text formats that are not read: rich text, mail archives, XML data. */
const OTHER_FORMATS = /^\s*(?:\{\\rtf|MIME-Version:|<\?xml(?![^]{0,500}<html))/i

/** Reads the text of a PDF. */
type PdfReader = (content: Uint8Array) => Promise<string | FileRefusal>

/** Reads the text of a file; its content, not its name, decides the format. Pure, except that a file that takes too long is refused. */
export async function readFile(content: Buffer, readPdf: PdfReader): Promise<string | FileRefusal> {
  if (content.length > FILE_BYTES_MAX) return refuse('FileTooLarge')
  if (content.length === 0) return refuse('FileEmpty')
  const found = await raw(content, readPdf)
  if (found instanceof Refusal) return found
  const text = cleaned(found)
  if (visibleText(text) === '') return refuse('FileEmpty')
  return text.length > FILE_DOCUMENT_MAX ? refuse('TextTooLong') : text
}

/** The ending under which a readable file is stored. Web pages are stored as text, so that nothing in them ever runs. */
export function endingFor(content: Buffer): 'txt' | 'docx' | 'pdf' {
  const kind = kindOf(content)
  return kind === 'pdf' ? 'pdf' : kind === 'zip' ? 'docx' : 'txt'
}

function kindOf(content: Buffer): FileKind | undefined {
  return content.subarray(0, PDF_HEAD_BYTES).includes('%PDF-') ? 'pdf' : fileKind(content)
}

async function raw(content: Buffer, readPdf: PdfReader): Promise<string | FileRefusal> {
  switch (kindOf(content)) {
    case 'pdf':
      return readPdf(content)
    case 'zip':
      return docxText(content)
    case 'ole':
      return oldOffice(content)
    case undefined:
      return plain(content)
    default:
      return refuse('PictureFile')
  }
}

/** The old container format of Office lists its contents by name, in UTF-16. */
function oldOffice(content: Buffer): FileRefusal {
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return refuse('FileEncrypted')
  return refuse(holds('WordDocument') ? 'OldWordFile' : 'FileKindUnknown')
}

function plain(content: Buffer): string | FileRefusal {
  const text = decodeDocumentText(content)
  if (text === undefined || OTHER_FORMATS.test(text)) return refuse('FileKindUnknown')
  return TAGS.test(text) ? htmlText(text, { numberLists: true }) : text
}
