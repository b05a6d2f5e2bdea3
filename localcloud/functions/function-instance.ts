import type { Worker } from 'node:worker_threads'
import { CloudFault } from '../fault'
import { CallDeadline } from './deadline'
import type { FunctionConfig } from './function-config'
import { COLD_START_LIMIT_MS, timeoutMessage } from '../limits'
import type { CloudLog } from '../log'
import type { FunctionThreads } from './function-threads'

/** The message to the worker for each call. `null` removes an environment variable. */
export interface InstanceCall {
  requestId: string
  event: unknown
  context: Record<string, unknown>
  env: Record<string, string | null>
  clockOffsetMs: number
}

type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'broken'; failure: object }
  | { kind: 'log'; requestId: string; level: string; text: string }
  | { kind: 'result'; requestId: string; body: string }
  | { kind: 'failed'; requestId: string; failure: object }

export interface InstanceOptions {
  id: string
  config: FunctionConfig
  /** The variables that the thread starts with. */
  env: Record<string, string>
  threads: FunctionThreads
  log: CloudLog
}

const executeFail = (failure: object | string): CloudFault =>
  new CloudFault('FUNCTIONS_EXECUTE_FAIL', typeof failure === 'string' ? failure : JSON.stringify(failure))

/** One warm instance of a function: a thread that serves one call at a time. */
export class FunctionInstance {
  /** Resolves when the bundle is loaded; rejects when it cannot be. */
  readonly ready: Promise<void>
  alive = true
  /** Whether a call was ever given to it. */
  used = false
  private readonly worker: Worker
  private settle: { resolve: (body: string) => void; reject: (error: CloudFault) => void } | undefined
  private inFlight = ''
  private deadline: CallDeadline | undefined

  readonly id: string
  readonly config: FunctionConfig
  private readonly threads: FunctionThreads

  constructor({ id, config, env, threads, log }: InstanceOptions) {
    this.id = id
    this.config = config
    this.threads = threads
    this.worker = threads.take(config)
    this.ready = new Promise((resolve, reject) => {
      const slow = setTimeout(() => this.kill(executeFail('the function did not start')), COLD_START_LIMIT_MS)
      this.settle = {
        resolve: () => (clearTimeout(slow), resolve()),
        reject: (error) => (clearTimeout(slow), reject(error)),
      }
    })
    this.ready.catch(() => undefined)
    this.worker.on('message', (message: WorkerMessage) => this.receive(message, log))
    this.worker.on('error', (error) =>
      this.kill(executeFail({ errorCode: 1, errorMessage: error.message, statusCode: 430 })),
    )
    this.worker.on('exit', (code) =>
      this.kill(
        executeFail({ errorCode: 1, errorMessage: `the process exited with ${code}`, statusCode: 430 }),
      ),
    )
    const { directory, generation } = config
    this.worker.postMessage({ kind: 'load', directory, generation, env })
  }

  /** Runs one call; rejects and ends the instance when it outlives the time-out. */
  async run(call: InstanceCall): Promise<string> {
    await this.ready
    const deadline = new CallDeadline(this.config.timeoutS * 1000, () =>
      this.kill(new CloudFault('FUNCTIONS_TIME_LIMIT_EXCEEDED', timeoutMessage(this.config.timeoutS))),
    )
    this.deadline = deadline
    return new Promise((resolve, reject) => {
      this.inFlight = call.requestId
      this.settle = {
        resolve: (body) => (deadline.stop(), resolve(body)),
        reject: (error) => (deadline.stop(), reject(error)),
      }
      this.worker.postMessage({ kind: 'call', ...call })
    })
  }

  /** Pauses the time-out of the call in flight, while it waits for something that it did not cause. */
  pause(): void {
    this.deadline?.pause()
  }

  resume(): void {
    this.deadline?.resume()
  }

  /** Ends the thread; a call in flight fails with `reason`. */
  kill(reason: CloudFault): void {
    if (!this.alive) return
    this.alive = false
    this.finish()?.reject(reason)
    void this.worker.terminate()
  }

  /** Ends an instance that serves no call; its thread may serve another one. */
  retire(): void {
    if (!this.alive) return
    this.alive = false
    this.threads.giveBack(this.worker, this.config)
  }

  private receive(message: WorkerMessage, log: CloudLog): void {
    switch (message.kind) {
      case 'log':
        log({
          level: levelOf(message.level),
          event: 'function',
          function: this.config.name,
          requestId: message.requestId,
          text: message.text,
        })
        return
      case 'ready':
        this.finish()?.resolve('')
        return
      case 'broken':
        this.kill(executeFail(message.failure))
        return
      case 'result':
        if (message.requestId === this.inFlight) this.finish()?.resolve(message.body)
        return
      case 'failed':
        if (message.requestId === this.inFlight) this.finish()?.reject(executeFail(message.failure))
    }
  }

  private finish(): FunctionInstance['settle'] {
    const settle = this.settle
    this.settle = undefined
    return settle
  }
}

const levelOf = (level: string): 'debug' | 'info' | 'warn' | 'error' =>
  level === 'debug' || level === 'warn' || level === 'error' ? level : 'info'
