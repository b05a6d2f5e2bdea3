import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalClock } from '../clock'
import { newMeter, type Meter } from '../database/meter'
import { CloudFault } from '../fault'
import { eventText } from './event-text'
import { callerEnvironment, withUserInfo, type Caller } from './caller'
import { threadEnvironment } from './environment'
import { readFunctionConfig, type FunctionConfig } from './function-config'
import { FunctionInstance } from './function-instance'
import { InstancePool } from './instance-pool'
import { RESPONSE_MAX_BYTES, RESPONSE_TOO_LARGE_MESSAGE } from '../limits'
import type { CloudLog } from '../log'
import { FunctionThreads, type KeptThreads } from './function-threads'
import { bundleSdk } from './sdk-bundle'
import type { CallUsage } from './usage'

/** A finished call: the function's result as JSON text, and its cost. */
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
  /** Environment variables of every function, beside those of the platform. */
  variables: Readonly<Record<string, string>> | undefined
  /** Threads of earlier clouds. When absent, each instance starts its own thread. */
  keptThreads: KeptThreads | undefined
  /** Counts a call when it is accepted. The caller must call the returned function at its end. Throws when the quota refuses it. */
  beginCall: (functionName: string) => () => void
  onCall: (usage: CallUsage, caller: Caller) => void
}

interface InFlight {
  instance: FunctionInstance
  meter: Meter
  caller: Caller
}

/** Runs the built bundles, each call in an instance of its own, warm instances first. */
export class Functions {
  private readonly pools = new Map<string, InstancePool>()
  private readonly inFlight = new Map<string, InFlight>()
  private instances = 0

  private readonly threads: FunctionThreads

  constructor(private readonly options: FunctionsOptions) {
    this.threads = new FunctionThreads(bundleSdk(options.root), options.keptThreads)
  }

  /** Every function folder under the root. Throws when a config.json has settings that a deployment would refuse. */
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
        const pool = this.pool(name)
        pool.release(await pool.acquire(readFunctionConfig(this.options.root, name)))
      }),
    )
  }

  /** The meter and the caller of the call an instance is serving. */
  serving(instanceId: string): InFlight | undefined {
    return this.inFlight.get(instanceId)
  }

  /**
   * Calls a function; throws CloudFault with production's code and words when it fails. `calledBy` is the instance that
   * makes a nested call: its time-out is paused while this one starts a thread.
   */
  async call(
    name: string,
    event: unknown,
    caller: Caller,
    calledBy?: FunctionInstance,
  ): Promise<FunctionCall> {
    const requestId = randomUUID()
    const text = eventText(event)
    const config = readFunctionConfig(this.options.root, name)
    const endCall = this.options.beginCall(name)
    const pool = this.pool(name)
    const instance = await pool.acquire(config, calledBy)
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
        event: withUserInfo(JSON.parse(text), caller, this.options.appId),
        context: this.contextOf(config, requestId),
        env: callerEnvironment(caller, this.options.appId),
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
      pool.release(instance)
      endCall()
    }
  }

  /** Ends every instance. */
  close(): void {
    const reason = new CloudFault('FUNCTIONS_EXECUTE_FAIL', 'the local cloud is closing')
    for (const pool of this.pools.values()) pool.close(reason)
  }

  private pool(name: string): InstancePool {
    const existing = this.pools.get(name)
    if (existing) return existing
    const pool = new InstancePool((config) => this.start(config))
    this.pools.set(name, pool)
    return pool
  }

  private start(config: FunctionConfig): FunctionInstance {
    const { env, gatewayUrl, variables, log } = this.options
    const id = `${config.name}-${++this.instances}`
    return new FunctionInstance({
      id,
      config,
      env: threadEnvironment(env, gatewayUrl(id), variables),
      threads: this.threads,
      log,
    })
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
}

function actionOf(event: unknown): string | undefined {
  const action = typeof event === 'object' && event !== null && 'action' in event ? event.action : undefined
  return typeof action === 'string' ? action : undefined
}
