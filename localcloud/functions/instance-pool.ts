import { availableParallelism } from 'node:os'
import { CloudFault } from '../fault'
import { FUNCTION_MAX_CONCURRENCY } from '../limits'
import type { FunctionConfig } from './function-config'
import type { FunctionInstance } from './function-instance'

const CORES = availableParallelism()
/** Production allows 20 instances of a function; more than this machine's cores can use only wait for the database. */
const INSTANCES_MAX = Math.min(FUNCTION_MAX_CONCURRENCY, Math.max(8, CORES * 4))
/**
 * So many keep the cores busy. Each one more is another thread to start, to warm and to keep in memory: with twice as many, 200 people waited
 * five times as long. It helps where those that are there wait for something else.
 */
const INSTANCES_USUAL = Math.max(4, CORES * 2)

/** A call waits this long for each instance that is there before another one is started: a start costs more than most calls. */
const PATIENCE_MS = 100
/** And this long where the usual number is there: calls that only compute are answered by then. */
const LONG_PATIENCE_MS = 2_000

/** The instances of one function; warm ones are used first. */
export class InstancePool {
  private readonly idle: FunctionInstance[] = []
  private readonly all = new Set<FunctionInstance>()
  /** How many are still loading their bundle. */
  private starting = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly start: (config: FunctionConfig) => FunctionInstance) {}

  /**
   * An instance for one call. When all are busy for a while, another one is started, one at a time. The call goes to whichever
   * is free first: a warm one is often sooner than the new one.
   * @param calledBy the instance that makes a nested call: its time-out stands still while a start is under way
   */
  async acquire(config: FunctionConfig, calledBy?: FunctionInstance): Promise<FunctionInstance> {
    for (;;) {
      const warm = this.idle.pop()
      // An instance that could not start is handed out once: its caller gets the reason.
      if (warm && warm.config.generation === config.generation && (warm.alive || !warm.used)) {
        warm.used = true
        return warm
      }
      if (warm) {
        warm.kill(new CloudFault('FUNCTIONS_EXECUTE_FAIL', 'the function was replaced'))
        this.all.delete(warm)
        continue
      }
      await this.turn(config, calledBy)
    }
  }

  /** Gives an instance back after its call. */
  release(instance: FunctionInstance): void {
    if (instance.alive) this.idle.push(instance)
    else this.all.delete(instance)
    this.waiting.shift()?.()
  }

  /** Ends every instance; calls in flight fail with `reason`. */
  close(reason: CloudFault): void {
    for (const instance of this.idle) instance.retire()
    for (const instance of this.all) instance.kill(reason)
  }

  /**
   * Waits until an instance may be free; starts one if that takes long. Waiting counts for the caller's time-out, or functions
   * that wait for each other would wait for ever. A start does not count, because it ends by itself.
   */
  private async turn(config: FunctionConfig, calledBy?: FunctionInstance): Promise<void> {
    let paused: FunctionInstance | undefined
    const grow = () => {
      if (this.all.size < INSTANCES_MAX && this.starting === 0) this.grow(config)
      if (paused || this.starting === 0) return
      paused = calledBy
      paused?.pause()
    }
    if (this.all.size === 0 || this.starting > 0) grow()
    // Again and again: the instance that was being started may have gone to another call.
    const patience = setInterval(grow, this.patienceMs())
    await new Promise<void>((resolve) => this.waiting.push(resolve))
    clearInterval(patience)
    resume(paused)
  }

  private patienceMs(): number {
    const { size } = this.all
    return size < INSTANCES_USUAL ? PATIENCE_MS * Math.max(1, size) : LONG_PATIENCE_MS
  }

  private grow(config: FunctionConfig): void {
    const instance = this.start(config)
    this.all.add(instance)
    this.starting++
    void instance.ready
      .catch(() => undefined)
      .then(() => {
        this.starting--
        this.idle.push(instance)
        this.waiting.shift()?.()
      })
  }
}

const resume = (instance: FunctionInstance | undefined): void => instance?.resume()
