import fastify, { type FastifyInstance } from 'fastify'
import { resolve } from 'node:path'
import { createClock, type LocalClock } from './clock'
import { createContentChecks, type ContentChecks } from './wechat/content-check'
import { Database, type CollectionDeclaration } from './database/database'
import { DocumentStore } from './database/file/store'
import { createInspection, type DatabaseInspection } from './database/inspection'
import { Functions } from './functions/functions'
import { guardOrigins, serveFront } from './front/http'
import { UPLOAD_MAX_BYTES } from './limits'
import type { CloudLog, LogLine } from './log'
import { createMessages, type MessageTemplate, type Messages } from './wechat/messages'
import { createPhoneNumbers, type PhoneNumbers } from './wechat/phone-numbers'
import { serveWireProtocol } from './gateway/router'
import { createSessions, createSigner, type Sessions } from './front/security'
import { serveStatic } from './front/static-files'
import { createStorage, type Storage } from './gateway/storage'
import { createTimers, type TimerOddity } from './functions/timers'
import { createTrouble, type Trouble, type TroublePlan } from './trouble'
import { createUsageRing, type CallUsage } from './functions/usage'

export type { CollectionDeclaration } from './database/database'
export type { LogLine, MessageTemplate }
export type { TroublePlan }

export interface LocalCloudOptions {
  /** Path of the data file, or `:memory:`. */
  dataFile: string
  /** The built functions: `<name>/{index.js,package.json,config.json}`. */
  functionsRoot: string
  collections: readonly CollectionDeclaration[]
  /** A template that is not listed answers 40037. */
  messageTemplates?: readonly MessageTemplate[]
  /** 0 (default) takes any free port; the address is always 127.0.0.1. */
  port?: number
  env?: string
  appId?: string
  /** Whether timer triggers fire by their cron expressions or only by `fireTimer` (default). */
  timers?: 'cron' | 'manual'
  /** The instant the clock starts at, epoch ms. */
  now?: number
  /** The host product's own routes. */
  routes?: (app: FastifyInstance, cloud: LocalCloud) => void | Promise<void>
  /** A built web page, served at / with index.html for unknown paths. */
  staticRoot?: string
  messageLatencyMs?: number
  /** The function that WeChat's message push calls when it has looked at a picture. */
  pictureVerdictsTo?: string
  log?: (line: LogLine) => void
}

/** What a call returned and cost. */
interface InvokeResult {
  result: unknown
  requestId: string
  durationMs: number
  reads: number
  writes: number
  warnings: string[]
}

/** A running local cloud. */
export interface LocalCloud {
  readonly url: string
  readonly port: number
  readonly env: string
  readonly clock: LocalClock
  readonly sessions: Sessions
  /** Calls a function as a client would; throws CloudFault (`code`, `message`) when the function itself fails. */
  invoke(
    functionName: string,
    event: unknown,
    as?: { openid?: string; source?: string },
  ): Promise<InvokeResult>
  /** Fires the function's timer trigger now. */
  fireTimer(functionName: string): Promise<InvokeResult>
  /** Makes the next firing by cron of the function's timer odd: late, twice or not at all, as happens in production. */
  disturbTimer(functionName: string, oddity: TimerOddity): void
  /** Trouble on demand: calls that fail, are slow or are never answered. */
  readonly trouble: Trouble
  /** Starts instances ahead of their first call. */
  prewarm(functionNames?: readonly string[]): Promise<void>
  readonly messages: Messages
  readonly checks: ContentChecks
  readonly phones: PhoneNumbers
  /** Pushes the verdicts on pictures that are due; with `timers: 'cron'` this happens by itself after a moment. */
  pushVerdicts(): Promise<void>
  readonly database: DatabaseInspection
  readonly storage: Storage
  /** The last calls and what they cost, oldest first. */
  usage(): CallUsage[]
  /** Writes a consistent copy of the data file while everything runs. */
  backup(file: string): void
  close(): Promise<void>
}

/** WeChat takes seconds to minutes to look at a picture. */
const VERDICT_AFTER_MS = 1_500

/** Starts a local cloud; resolves when it listens. Throws when the data file is in use or of another version. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { env = 'local-1', appId = 'wx0000000000000000' } = options
  const log: CloudLog = options.log ?? (() => undefined)
  const clock = createClock(options.now)
  const store = new DocumentStore(options.dataFile)
  const database = openDatabase(store, clock, options.collections)
  const signer = createSigner(store)
  const usage = createUsageRing()
  let url = ''
  const messages = createMessages(store, clock, options.messageTemplates ?? [])
  const storage = createStorage(store, signer, clock, env, () => url)
  const checks = createContentChecks(clock, storage, () => {
    if (options.timers === 'cron') setTimeout(() => void pushVerdicts(), VERDICT_AFTER_MS).unref()
  })
  const phones = createPhoneNumbers(clock)
  const functions = new Functions({
    root: resolve(options.functionsRoot),
    env,
    appId,
    clock,
    log,
    gatewayUrl: (instanceId) => `${url}/admin/${instanceId}`,
    onCall: (call, { openid, source }) => {
      if (openid && source === 'wx_client') checks.active(openid)
      usage.add(call)
      log({ level: call.failure === undefined ? 'info' : 'warn', event: 'call', ...call })
    },
  })
  const sessions = createSessions(signer)
  const trouble = createTrouble()

  const app = fastify({ bodyLimit: UPLOAD_MAX_BYTES, keepAliveTimeout: 65_000, forceCloseConnections: true })
  acceptRawBodies(app)
  guardOrigins(app)
  serveWireProtocol(app, {
    database,
    functions,
    storage,
    openApis: { messages, checks, phones },
    log,
    trouble,
    messageLatencyMs: options.messageLatencyMs ?? 0,
  })
  serveFront(app, { functions, storage, messages, phones, sessions, usage: usage.list, trouble })

  const timers = createTimers(functions, clock, log)
  const pushVerdicts = async () => {
    const { pictureVerdictsTo } = options
    const verdicts = checks.takeVerdicts()
    if (pictureVerdictsTo === undefined) return
    for (const verdict of verdicts) await functions.call(pictureVerdictsTo, verdict, { source: 'wx_unknown' })
  }
  const invoke: LocalCloud['invoke'] = async (functionName, event, as = {}) =>
    resultOf(await functions.call(functionName, event, { source: 'wx_client', ...as }))
  const cloud: LocalCloud = {
    get url() {
      return url
    },
    get port() {
      return Number(new URL(url).port)
    },
    env,
    clock,
    sessions,
    messages,
    checks,
    phones,
    pushVerdicts,
    storage,
    database: createInspection(database),
    invoke,
    fireTimer: async (functionName) => resultOf(await timers.fire(functionName)),
    disturbTimer: (functionName, oddity) => timers.disturb(functionName, oddity),
    trouble,
    prewarm: (names) => functions.prewarm(names),
    usage: usage.list,
    backup: (file) => {
      database.journal.flush()
      store.backup(file)
    },
    close: async () => {
      timers.close()
      functions.close()
      await app.close()
      database.close()
      store.close()
    },
  }
  await options.routes?.(app, cloud)
  if (options.staticRoot !== undefined) serveStatic(app, options.staticRoot)
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
  if (options.timers === 'cron') timers.followCron()
  return cloud
}

function resultOf({ body, usage }: Awaited<ReturnType<Functions['call']>>): InvokeResult {
  const { requestId, durationMs, reads, writes, warnings } = usage
  return { result: JSON.parse(body) as unknown, requestId, durationMs, reads, writes, warnings }
}

/** As the constructor; a file whose documents cannot be used does not stay locked. */
function openDatabase(
  store: DocumentStore,
  clock: LocalClock,
  collections: readonly CollectionDeclaration[],
): Database {
  try {
    return new Database(store, clock, collections)
  } catch (error) {
    store.close()
    throw error
  }
}

/** JSON is parsed; everything else arrives as bytes. An empty JSON body is an empty object. */
function acceptRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? {} : JSON.parse(text as string))
    } catch {
      done(Object.assign(new Error('the body is not JSON'), { statusCode: 400 }))
    }
  })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
}
