import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { LocalClock } from '../clock'
import { newMeter, type Meter } from '../database/meter'
import { CloudFault, invalidParam } from '../fault'
import { readFunctionConfig, type FunctionConfig } from './function-config'
import { FunctionInstance } from './function-instance'
import {
  FUNCTION_MAX_CONCURRENCY,
  REQUEST_MAX_BYTES,
  REQUEST_TOO_LARGE_MESSAGE,
  RESPONSE_MAX_BYTES,
  RESPONSE_TOO_LARGE_MESSAGE,
} from '../limits'
import type { CloudLog } from '../log'
import type { CallUsage } from './usage'

/** On whose behalf a function runs. `source` is TCB_SOURCE: `wx_client`, `wx_client,scf`, `wx_trigger`. */
export interface Caller {
  openid?: string
  source?: string
  clientIp?: string
}

/** A finished call: what the function returned as JSON text, and what it cost. */
export interface FunctionCall {
  body: string
  usage: CallUsage
}

export interface FunctionsOptions {
  root: string
  env: string
  appId: string
  clock: LocalClock
  log: CloudLog
  /** The gateway's address for one instance, so that its database calls are charged to its call. */
  gatewayUrl: (instanceId: string) => string
  onCall: (usage: CallUsage, caller: Caller) => void
}

interface Pool {
  idle: FunctionInstance[]
  all: Set<FunctionInstance>
  /** How many of them are still loading their bundle. */
  starting: number
  waiting: (() => void)[]
}

interface InFlight {
  instance: FunctionInstance
  meter: Meter
  caller: Caller
}

/** Instances per function: production allows 20; more than this machine's cores can use only wait for the database. */
const POOL_SIZE = Math.min(FUNCTION_MAX_CONCURRENCY, Math.max(8, availableParallelism() * 4))

/** A call waits this long for a busy instance before another one is started: a start costs more than most calls. */
const GROW_AFTER_MS = 100

/** Runs the built bundles, each call in an instance of its own, warm instances first. */
export class Functions {
  private readonly pools = new Map<string, Pool>()
  private readonly inFlight = new Map<string, InFlight>()
  private instances = 0

  constructor(private readonly options: FunctionsOptions) {}

  /** Every function folder under the root; throws when a config.json asks for what a deployment would refuse. */
  list(): FunctionConfig[] {
    const { root } = this.options
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'index.js')))
      .map(({ name }) => readFunctionConfig(root, name))
  }

  /** Starts one instance of each function, so that the first call finds it warm. */
  async prewarm(names: readonly string[] = this.list().map(({ name }) => name)): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        this.release(await this.acquire(readFunctionConfig(this.options.root, name)))
      }),
    )
  }

  /** The meter and the caller of the call an instance is serving. */
  serving(instanceId: string): InFlight | undefined {
    return this.inFlight.get(instanceId)
  }

  /**
   * Calls a function; throws CloudFault with production's code and words when it fails. `calledBy` is the instance that
   * makes a nested call: its time-out stands still while this one starts a thread.
   */
  async call(
    name: string,
    event: unknown,
    caller: Caller,
    calledBy?: FunctionInstance,
  ): Promise<FunctionCall> {
    const requestId = randomUUID()
    const text = JSON.stringify(event ?? {})
    if (Buffer.byteLength(text) > REQUEST_MAX_BYTES) throw invalidParam(REQUEST_TOO_LARGE_MESSAGE)
    const config = readFunctionConfig(this.options.root, name)
    const instance = await this.acquire(config, calledBy)
    const meter = newMeter()
    this.inFlight.set(instance.id, { instance, meter, caller })
    const startedAt = this.options.clock.now()
    const action = actionOf(event)
    const started = performance.now()
    const usage = (failure?: string): CallUsage => ({
      requestId,
      function: name,
      ...(action !== undefined && { action }),
      startedAt,
      durationMs: Math.round((performance.now() - started) * 100) / 100,
      ...meter,
      ...(failure !== undefined && { failure }),
    })
    try {
      const body = await instance.run({
        requestId,
        event: withUserInfo(JSON.parse(text) as unknown, caller, this.options.appId),
        context: this.contextOf(config, requestId),
        env: this.identityOf(caller),
        clockOffsetMs: this.options.clock.offsetMs(),
      })
      if (Buffer.byteLength(body) > RESPONSE_MAX_BYTES)
        throw new CloudFault('FUNCTIONS_EXECUTE_FAIL', RESPONSE_TOO_LARGE_MESSAGE)
      const finished = usage()
      this.options.onCall(finished, caller)
      return { body, usage: finished }
    } catch (error) {
      const fault =
        error instanceof CloudFault ? error : new CloudFault('FUNCTIONS_EXECUTE_FAIL', String(error))
      this.options.onCall(usage(fault.code), caller)
      throw fault
    } finally {
      this.inFlight.delete(instance.id)
      this.release(instance)
    }
  }

  /** Ends every instance. */
  close(): void {
    for (const pool of this.pools.values()) {
      for (const instance of pool.all)
        instance.kill(new CloudFault('FUNCTIONS_EXECUTE_FAIL', 'the local cloud is closing'))
    }
  }

  private pool(name: string): Pool {
    let pool = this.pools.get(name)
    if (!pool) this.pools.set(name, (pool = { idle: [], all: new Set(), starting: 0, waiting: [] }))
    return pool
  }

  /**
   * An instance for one call. When all are busy for a while another one is started, one at a time, and the call goes to whichever
   * is free first: a warm one is often sooner than the new one.
   */
  private async acquire(config: FunctionConfig, calledBy?: FunctionInstance): Promise<FunctionInstance> {
    const pool = this.pool(config.name)
    for (;;) {
      const warm = pool.idle.pop()
      // One that could not start is handed out once: its caller is told why.
      if (warm && warm.config.generation === config.generation && (warm.alive || !warm.used)) {
        warm.used = true
        return warm
      }
      if (warm) {
        warm.kill(new CloudFault('FUNCTIONS_EXECUTE_FAIL', 'the function was replaced'))
        pool.all.delete(warm)
        continue
      }
      await this.turn(pool, config, calledBy)
    }
  }

  /**
   * Waits until an instance may be free; starts one if that takes long. Waiting counts for the caller's time-out, or functions
   * that wait for each other would wait for ever; a start does not, because it ends by itself.
   */
  private async turn(pool: Pool, config: FunctionConfig, calledBy?: FunctionInstance): Promise<void> {
    let paused = false
    const grow = () => {
      if (pool.all.size < POOL_SIZE && pool.starting === 0) this.startInto(pool, config)
      if (paused || pool.starting === 0) return
      paused = true
      calledBy?.pause()
    }
    if (pool.all.size === 0 || pool.starting > 0) grow()
    // Again and again: the one that was being started may have gone to somebody else.
    const patience = setInterval(grow, GROW_AFTER_MS)
    await new Promise<void>((resolve) => pool.waiting.push(resolve))
    clearInterval(patience)
    if (paused) calledBy?.resume()
  }

  private startInto(pool: Pool, config: FunctionConfig): void {
    const instance = this.start(config)
    pool.all.add(instance)
    pool.starting++
    void instance.ready
      .catch(() => undefined)
      .then(() => {
        pool.starting--
        pool.idle.push(instance)
        pool.waiting.shift()?.()
      })
  }

  private release(instance: FunctionInstance): void {
    const pool = this.pool(instance.config.name)
    if (instance.alive) pool.idle.push(instance)
    else pool.all.delete(instance)
    pool.waiting.shift()?.()
  }

  private start(config: FunctionConfig): FunctionInstance {
    const { env, gatewayUrl, log } = this.options
    const id = `${config.name}-${++this.instances}`
    const variables = {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: process.env['NODE_ENV'] ?? 'production',
      ...sdkEnvironment(env, gatewayUrl(id)),
    }
    return new FunctionInstance(id, config, variables, log)
  }

  private contextOf(config: FunctionConfig, requestId: string): Record<string, unknown> {
    return {
      request_id: requestId,
      function_name: config.name,
      function_version: '$LATEST',
      memory_limit_in_mb: config.memoryMb,
      time_limit_in_ms: config.timeoutS * 1000,
      namespace: this.options.env,
      callbackWaitsForEmptyEventLoop: false,
    }
  }

  private identityOf({ openid, source, clientIp }: Caller): Record<string, string | null> {
    return {
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP',
      WX_OPENID: openid ?? '',
      WX_APPID: this.options.appId,
      WX_UNIONID: null,
      WX_CLIENTIP: clientIp ?? '127.0.0.1',
      TCB_SOURCE: source ?? 'wx_client',
    }
  }
}

/** The variables that point an unmodified SDK at a gateway. */
export const sdkEnvironment = (env: string, gatewayUrl: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: env,
  TCB_ENV: env,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
})

function actionOf(event: unknown): string | undefined {
  const action =
    typeof event === 'object' && event !== null ? (event as { action?: unknown }).action : undefined
  return typeof action === 'string' ? action : undefined
}

/** Production adds the caller to the event of a client's call. */
function withUserInfo(event: unknown, { openid }: Caller, appId: string): unknown {
  if (!openid || typeof event !== 'object' || event === null || Array.isArray(event)) return event
  return { ...event, userInfo: { openId: openid, appId } }
}
