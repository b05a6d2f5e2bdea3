import { parentPort, workerData } from 'node:worker_threads'
import { pdfText } from './pdf-text'

/** The program of the thread that reads one PDF: it gets the bytes, and answers with the text or the code of the refusal. */
async function answer(): Promise<void> {
  const { content }: { content: Uint8Array } = workerData
  const read = await pdfText(content)
  parentPort?.postMessage(typeof read === 'string' ? { text: read } : { code: read.code })
}

void answer()
