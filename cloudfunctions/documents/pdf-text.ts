import { getDocumentProxy } from 'unpdf'
import { FILE_DOCUMENT_MAX } from '@/shared/contract/limits'
import { refuse } from '../_kernel/rpc/action-error'
import type { FileRefusal } from './file-refusal'
import { PDF_PAGES_MAX, READING_MS_MAX } from './limits'
import { GbCmaps } from './gb-cmaps'
import { linesOfPage, type PlacedText } from './pdf-lines'
import { countPdfStreams } from './pdf-streams'

/** `GbCmaps` makes the tables; `cMapUrl` is only there because the library requires one. */
const OPTIONS = {
  verbosity: 0,
  BinaryDataFactory: GbCmaps,
  useWorkerFetch: false,
  cMapUrl: 'tables/',
  cMapPacked: false,
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type TextContent = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>

/** Largest number of text runs of one page; only a form that repeats itself has more. */
const RUNS_MAX = FILE_DOCUMENT_MAX

/** The words of a PDF, line by line as they stand on its pages. */
export async function pdfText(content: Uint8Array): Promise<string | FileRefusal> {
  const endsAt = performance.now() + READING_MS_MAX
  const counted = countPdfStreams(content)
  if (counted === 'bomb') return refuse('FileTooComplex')
  if (counted === 'protected') return refuse('FileEncrypted')
  // The library takes over the bytes and empties them, so it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(content), OPTIONS).catch(refusalFor)
  if (!('numPages' in document)) return document
  try {
    if (document.numPages > PDF_PAGES_MAX) return refuse('FileTooComplex')
    const pages: string[] = []
    let symbols = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() > endsAt) return refuse('FileTooComplex')
      const page = await document.getPage(number)
      const items = await itemsOf(page, endsAt)
      if (!items) return refuse('FileTooComplex')
      const lines = linesOfPage(items)
      page.cleanup()
      pages.push(lines.join('\n'))
      symbols += lines.reduce((sum, line) => sum + line.length + 1, 0)
      // Too long already: do not read the rest.
      if (symbols > 2 * FILE_DOCUMENT_MAX) return refuse('TextTooLong')
    }
    const text = pages.join('\n')
    return text.trim() === '' ? refuse('NoTextInPdf') : text
  } catch (error) {
    return refusalFor(error)
  } finally {
    await document.destroy()
  }
}

/** The runs of text of a page; undefined when there are too many, or the time is over. */
async function itemsOf(
  page: Awaited<ReturnType<Pdf['getPage']>>,
  endsAt: number,
): Promise<PlacedText[] | undefined> {
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader()
  const found: PlacedText[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return found
    for (const item of value.items) if ('str' in item) found.push(item)
    if (found.length > RUNS_MAX || performance.now() > endsAt) {
      await reader.cancel(new Error('given up'))
      return undefined
    }
  }
}

function refusalFor(error: unknown): FileRefusal {
  const encrypted = error instanceof Error && error.name === 'PasswordException'
  return refuse(encrypted ? 'FileEncrypted' : 'FileBroken')
}
