import program from 'thread:./pdf-reader'
import { Worker } from 'node:worker_threads'
import { refuse } from '../_kernel/rpc/action-error'
import { log } from '../_kernel/rpc/log'
import type { FileRefusal } from './file-refusal'
import { READING_HEAP_MB, READING_MEMORY_BYTES, READING_MS_MAX } from './limits'

/** The thread's answer. */
type Answer = { text: string } | { code: FileRefusal['code'] }

/** Node's error code of a thread that has used up its heap. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'
/** Interval of checks of the process's memory. A reader may take hundreds of megabytes in one interval. */
const LOOK_EVERY_MS = 20
/** Time that the thread gets beyond the limit after which it gives up by itself. */
const MARGIN_MS = 1_000

/**
 * Reads the text of a PDF in a thread, and ends the thread when it takes too long or too much memory. The cost of a file cannot be known beforehand:
 * its streams may be packed in any way and state wrong sizes.
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
