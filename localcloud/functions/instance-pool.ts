import { availableParallelism } from 'node:os'
import { CloudFault } from '../fault'
import { FUNCTION_MAX_CONCURRENCY } from '../limits'
import type { FunctionConfig } from './function-config'
import type { FunctionInstance } from './function-instance'

const CORES = availableParallelism()
/** Production allows 20 instances of a function. Here more than the cores can use would only wait for the database. */
const INSTANCES_MAX = Math.min(FUNCTION_MAX_CONCURRENCY, Math.max(8, CORES * 4))
/**
 * This number keeps the cores busy. Each further instance is a thread to start, to warm up and to keep in memory: with twice as
 * many, 200 people waited five times as long. More instances help only while the existing ones wait for something else.
 */
const INSTANCES_USUAL = Math.max(4, CORES * 2)

/** A call waits this long for each existing instance before the pool starts another one: a start costs more than most calls. */
const PATIENCE_MS = 100
/** From the usual number of instances on, a call waits this long: by then calls that only compute have ended. */
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
   * An instance for one call. When all are busy for a while, the pool starts another one, one at a time. The call goes to the
   * instance that is free first: a warm one is often sooner than the new one.
   * @param calledBy the instance that makes a nested call: its time-out is paused during a start
   */
  async acquire(config: FunctionConfig, calledBy?: FunctionInstance): Promise<FunctionInstance> {
    for (;;) {
      const warm = this.idle.pop()
      // An instance that failed to start is handed out once, so that its caller gets the reason.
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
   * Waits until an instance may be free; starts one if that takes long. Waiting counts towards the caller's time-out: otherwise
   * functions that wait for each other would never end. A start does not count, because it ends by itself.
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
    // Try repeatedly: another call may have taken the instance that was being started.
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
