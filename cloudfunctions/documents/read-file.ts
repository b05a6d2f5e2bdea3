import { FILE_BYTES_MAX, FILE_DOCUMENT_MAX } from '@/shared/contract/limits'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import { fileKind } from '../_kernel/platform/file-kind'
import { cleaned } from './clean'
import { decodeDocumentText } from './decode'
import { docxText } from './docx-text'
import type { FileRefusal } from './file-refusal'
import { htmlText } from './html-text'
import { pdfText } from './pdf-text'

/** What a file says, and the ending under which it is kept: pages are kept as text, so that nothing in them ever runs. */
export interface FileText {
  text: string
  ending: 'txt' | 'docx' | 'pdf'
}

const PDF_HEAD_BYTES = 1024
const TAGS = /<(?:!doctype html|html|body|p|div|table|span|br|h[1-6])\b[^>]*>/i
/** Texts that are not for reading: rich text, mail archives, data. */
const OTHER_FORMATS = /^\s*(?:\{\\rtf|MIME-Version:|<\?xml(?![^]{0,500}<html))/i

/** The text of a file by what is in it, not by what it is called. Pure but for the time it takes. */
export async function readFile(content: Buffer): Promise<FileText | FileRefusal> {
  if (content.length > FILE_BYTES_MAX) return refuse('FileTooLarge')
  if (content.length === 0) return refuse('FileEmpty')
  const found = await raw(content)
  if (found instanceof Refusal) return found
  const text = cleaned(found.text)
  if (text.trim() === '') return refuse('FileEmpty')
  return text.length > FILE_DOCUMENT_MAX ? refuse('TextTooLong') : { ...found, text }
}

async function raw(content: Buffer): Promise<FileText | FileRefusal> {
  const kind = content.subarray(0, PDF_HEAD_BYTES).includes('%PDF-') ? 'pdf' : fileKind(content)
  switch (kind) {
    case 'pdf':
      return withEnding(await pdfText(content), 'pdf')
    case 'zip':
      return withEnding(await docxText(content), 'docx')
    case 'ole':
      return oldOffice(content)
    case undefined:
      return plain(content)
    default:
      return refuse('PictureFile')
  }
}

function withEnding(text: string | FileRefusal, ending: FileText['ending']): FileText | FileRefusal {
  return typeof text === 'string' ? { text, ending } : text
}

/** The old container of Office names what is in it, in UTF-16. */
function oldOffice(content: Buffer): FileRefusal {
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return refuse('FileEncrypted')
  return refuse(holds('WordDocument') ? 'OldWordFile' : 'FileKindUnknown')
}

function plain(content: Buffer): FileText | FileRefusal {
  const text = decodeDocumentText(content)
  if (text === undefined || OTHER_FORMATS.test(text)) return refuse('FileKindUnknown')
  return { text: TAGS.test(text) ? htmlText(text, { numberLists: true }) : text, ending: 'txt' }
}
