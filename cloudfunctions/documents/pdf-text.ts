import { getDocumentProxy } from 'unpdf'
import { FILE_DOCUMENT_MAX } from '@/shared/contract/limits'
import { refuse } from '../_kernel/rpc/action-error'
import type { FileRefusal } from './file-refusal'
import { PDF_PAGES_MAX, READING_MS_MAX } from './limits'
import { GbCmaps } from './gb-cmaps'
import { linesOfPage, type PlacedText } from './pdf-lines'

/** The tables are made here: the address is only there because the reader asks for one. */
const OPTIONS = {
  verbosity: 0,
  BinaryDataFactory: GbCmaps,
  useWorkerFetch: false,
  cMapUrl: 'tables/',
  cMapPacked: false,
}

/** The words of a PDF, line by line as they stand on its pages. */
export async function pdfText(content: Uint8Array): Promise<string | FileRefusal> {
  const endsAt = performance.now() + READING_MS_MAX
  // The library keeps and empties what it is given.
  const document = await getDocumentProxy(Uint8Array.from(content), OPTIONS).catch(refusalFor)
  if (!('numPages' in document)) return document
  try {
    if (document.numPages > PDF_PAGES_MAX) return refuse('FileTooComplex')
    const pages: string[] = []
    let symbols = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() > endsAt) return refuse('FileTooComplex')
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const lines = linesOfPage(items.filter((item): item is PlacedText & typeof item => 'str' in item))
      page.cleanup()
      pages.push(lines.join('\n'))
      symbols += lines.reduce((sum, line) => sum + line.length + 1, 0)
      // The rest is not read for nothing.
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

function refusalFor(error: unknown): FileRefusal {
  const encrypted = error instanceof Error && error.name === 'PasswordException'
  return refuse(encrypted ? 'FileEncrypted' : 'FileBroken')
}
