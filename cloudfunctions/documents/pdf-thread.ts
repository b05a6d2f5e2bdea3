import program from 'thread:./pdf-reader'
import { Worker } from 'node:worker_threads'
import { refuse } from '../_kernel/rpc/action-error'
import { log } from '../_kernel/rpc/log'
import type { FileRefusal } from './file-refusal'
import { READING_HEAP_MB, READING_MEMORY_BYTES, READING_MS_MAX } from './limits'

/** What the thread answers. */
type Answer = { text: string } | { code: FileRefusal['code'] }

/** How Node says that a thread has used up its heap. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'
/** How often the memory of the process is looked at: a reader may take hundreds of megabytes in one of these. */
const LOOK_EVERY_MS = 20
/** What the thread needs beyond the time in which it gives up by itself. */
const MARGIN_MS = 1_000

/**
 * The words of a PDF, read in a thread that is ended when it takes too long or too much. What a file costs cannot be known from outside: streams may
 * be packed in any way, and say of themselves what they like.
 */
export function pdfInThread(content: Uint8Array): Promise<string | FileRefusal> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: READING_HEAP_MB }
    const thread = new Worker(program, { eval: true, workerData: { content }, resourceLimits })
    const atMost = process.memoryUsage.rss() + READING_MEMORY_BYTES
    const end = () => {
      clearInterval(looking)
      clearTimeout(deadline)
      void thread.terminate()
    }
    const giveUp = (why: string) => {
      end()
      log('file given up', { why })
      resolve(refuse('FileTooComplex'))
    }
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() > atMost) giveUp('memory')
    }, LOOK_EVERY_MS)
    const deadline = setTimeout(() => giveUp('time'), READING_MS_MAX + MARGIN_MS)
    thread.on('message', (answer: Answer) => {
      end()
      resolve('text' in answer ? answer.text : refuse(answer.code))
    })
    thread.on('error', (error) => {
      if (Reflect.get(error, 'code') === OUT_OF_MEMORY) return giveUp('objects')
      end()
      reject(error)
    })
  })
}
