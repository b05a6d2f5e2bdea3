import type { Call } from '@/shared/contract/action'
import { connectBy, type LocalFile } from './connection'

/** A call as it left the device. */
export interface SentCall extends Call {
  functionName: string
}

type Answer = (call: SentCall) => unknown

/**
 * For tests: a cloud at the transport seam. It answers by `needs.post`-like names, can be offline, and writes down what was sent.
 * A name without an answer is `NotFound`.
 */
export class FakeTransport {
  readonly sent: SentCall[] = []
  readonly uploads: { file: LocalFile; path: string }[] = []
  /** While true nothing arrives. */
  offline = false
  /** While true calls arrive and are carried out, but the answers are lost. */
  losesAnswers = false
  private readonly answers = new Map<string, Answer>()

  /** Connects the client to this transport. */
  connect(): this {
    connectBy({
      invoke: (functionName, call) => this.invoke({ functionName, ...call }),
      upload: async (file, path, onProgress) => {
        if (this.offline) throw new Error('offline')
        onProgress(1)
        this.uploads.push({ file, path })
        return `cloud://demo.bucket/${path}`
      },
    })
    return this
  }

  answer(name: string, answer: Answer): this {
    this.answers.set(name, answer)
    return this
  }

  /** What was sent to one action, oldest first. */
  to(name: string): SentCall[] {
    return this.sent.filter((call) => `${call.functionName}.${call.action}` === name)
  }

  private async invoke(call: SentCall): Promise<unknown> {
    if (this.offline) throw new Error('offline')
    this.sent.push(JSON.parse(JSON.stringify(call)) as SentCall)
    const answer = this.answers.get(`${call.functionName}.${call.action}`)
    if (!answer) return { ok: false, error: { code: 'NotFound' } }
    const envelope = answer(call)
    if (this.losesAnswers) throw new Error('connection lost')
    return envelope
  }
}

export const ok = (data: unknown) => ({ ok: true, data })
export const no = (code: string, fields?: Record<string, string>) => ({
  ok: false,
  error: { code, ...(fields && { fields }) },
})
