import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FunctionConfig } from './function-config'
import type { SdkBundle } from './sdk-bundle'

/** Supplies threads for instances, and takes them back when an instance ends. */
export class FunctionThreads {
  constructor(
    private readonly sdk: SdkBundle | undefined,
    private readonly kept?: KeptThreads,
  ) {}

  /** A thread that waits for a bundle to load. */
  take(config: FunctionConfig): Worker {
    return this.kept?.take(config) ?? this.start(config)
  }

  /** Takes back a thread whose function is idle. */
  giveBack(thread: Worker, config: FunctionConfig): void {
    if (this.kept) this.kept.put(thread, config)
    else void thread.terminate()
  }

  private start({ memoryMb }: FunctionConfig): Worker {
    return new Worker(join(__dirname, 'function-worker.cjs'), {
      workerData: { sdk: this.sdk },
      env: {},
      // Do not inherit our own loader: a bundle is plain JavaScript, and each instance would load the loader again.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    })
  }
}

interface KeptThread {
  thread: Worker
  /** The function that ran last in the thread. */
  config: FunctionConfig
}

/**
 * Keeps threads for the next local cloud of the same process: a test starts many clouds, and most of the cost of a thread is
 * loading the SDK. A kept thread evaluates a function anew (unless its `main` can `forget`), but not the SDK.
 */
export class KeptThreads {
  private idle: KeptThread[] = []

  /** A thread with the memory that the function asks for, preferably one that ran the same function. */
  take({ directory, memoryMb }: FunctionConfig): Worker | undefined {
    const fit = this.idle.filter(({ config }) => config.memoryMb === memoryMb)
    const found = fit.find(({ config }) => config.directory === directory) ?? fit[0]
    if (!found) return undefined
    this.forget(found.thread)
    stopListening(found.thread)
    found.thread.ref()
    return found.thread
  }

  put(thread: Worker, config: FunctionConfig): void {
    this.idle.push({ thread, config })
    stopListening(thread)
    thread.on('error', () => this.forget(thread)).on('exit', () => this.forget(thread))
    // An idle thread must not keep the process alive.
    thread.unref()
  }

  /** Ends all idle threads. */
  async close(): Promise<void> {
    const idle = this.idle
    this.idle = []
    await Promise.all(idle.map(({ thread }) => thread.terminate()))
  }

  private forget(thread: Worker): void {
    this.idle = this.idle.filter((one) => one.thread !== thread)
  }
}

/** Removes the listeners of these events only: the thread's port needs its own ones. */
function stopListening(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
}
