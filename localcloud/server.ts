import fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { createClock, type LocalClock } from './clock'
import { Database, type CollectionDeclaration } from './database/database'
import { DocumentStore } from './database/file/store'
import { createInspection } from './database/inspection'
import { serveFront } from './front/front'
import { guardOrigins } from './front/origins'
import { createSessions, type Sessions } from './front/sessions'
import { serveStatic } from './front/static-files'
import { Functions, type FunctionCall } from './functions/functions'
import { Timers } from './functions/timers'
import { createUsageRing } from './functions/usage'
import { serveWireProtocol } from './gateway/router'
import { createSigner } from './gateway/signer'
import { createStorage, type Storage } from './gateway/storage'
import { REQUEST_ARRIVES_WITHIN_MS, UPLOAD_MAX_BYTES } from './limits'
import type { InvokeResult, LocalCloud, LocalCloudOptions } from './local-cloud'
import type { CloudLog } from './log'
import { createQuota, type Quota } from './quota'
import { createTrouble, type Trouble } from './trouble'
import { createCodes, type Codes } from './wechat/codes'
import { ContentChecks } from './wechat/content-check'
import { createMessages, type Messages } from './wechat/messages'
import { createPhoneNumbers, type PhoneNumbers } from './wechat/phone-numbers'

export type { CollectionDeclaration } from './database/database'
export type { KeptThreads } from './functions/function-threads'
export type { InvokeResult, LocalCloud, LocalCloudOptions } from './local-cloud'
export type { LogLine } from './log'
export type { TroublePlan } from './trouble'
export type { MessageTemplate } from './wechat/messages'

/** The delay of a verdict on a picture. WeChat takes seconds to minutes. */
const VERDICT_AFTER_MS = 1_500

/**
 * Starts a local cloud; resolves when it listens.
 * @throws Error when the data file is in use, DataFileProblem when it is damaged or of another version
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const parts = createParts(options)
  const app = createApp(parts, options)
  const cloud = createCloud(parts, app)
  await options.routes?.(app, cloud)
  if (options.staticRoot !== undefined) serveStatic(app, options.staticRoot)
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' })
  // A TCP server that listens has an address with a port.
  const { port } = app.server.address() as AddressInfo
  parts.address.url = `http://127.0.0.1:${port}`
  if (options.timers === 'cron') parts.timers.followCron()
  return cloud
}

/** The parts of a local cloud. */
interface Parts {
  env: string
  /** Known once the server listens. */
  address: { url: string }
  log: CloudLog
  clock: LocalClock
  store: DocumentStore
  database: Database
  storage: Storage
  sessions: Sessions
  messages: Messages
  checks: ContentChecks
  phones: PhoneNumbers
  codes: Codes
  functions: Functions
  timers: Timers
  trouble: Trouble
  quota: Quota
  usage: ReturnType<typeof createUsageRing>
  pushVerdicts: () => Promise<void>
}

function createParts(options: LocalCloudOptions): Parts {
  const { env = 'local-1', appId = 'wx0000000000000000', log = () => undefined } = options
  const address = { url: '' }
  const clock = createClock(options.now)
  const store = new DocumentStore(options.dataFile, options.beginsWith)
  const database = openDatabase(store, clock, options.collections)
  const signer = createSigner(store)
  const storage = createStorage({ store, signer, clock, env, baseUrl: () => address.url })
  const checks = new ContentChecks(clock, storage, () => {
    if (options.timers === 'cron') setTimeout(() => void pushVerdicts(), VERDICT_AFTER_MS).unref()
  })
  const usage = createUsageRing()
  const quota = createQuota(clock, log)
  const functions = new Functions({
    root: resolve(options.functionsRoot),
    env,
    appId,
    clock,
    log,
    gatewayUrl: (instanceId) => `${address.url}/admin/${instanceId}`,
    variables: options.functionVariables,
    keptThreads: options.keptThreads,
    beginCall: quota.beginCall,
    onCall: (call, { openid, source }) => {
      if (openid && source === 'wx_client') checks.active(openid)
      usage.add(call)
      log({ level: call.failure === undefined ? 'info' : 'warn', event: 'call', ...call })
    },
  })
  const pushVerdicts = async () => {
    const verdicts = checks.takeVerdicts()
    const receiver = options.pictureVerdictsTo
    if (receiver === undefined) return
    for (const verdict of verdicts) await functions.call(receiver, verdict, { source: 'wx_unknown' })
  }
  return {
    env,
    address,
    log,
    clock,
    store,
    database,
    storage,
    sessions: createSessions(signer),
    messages: createMessages(store, clock, options.messageTemplates ?? []),
    checks,
    phones: createPhoneNumbers(clock),
    codes: createCodes(clock, () => address.url),
    functions,
    timers: new Timers(functions, clock, log),
    trouble: createTrouble(),
    quota,
    usage,
    pushVerdicts,
  }
}

/** The HTTP server with the SDK's gateway and the routes for browsers and tools. */
function createApp(parts: Parts, { messageLatencyMs = 0 }: LocalCloudOptions): FastifyInstance {
  const { database, functions, storage, log, trouble, quota } = parts
  const { messages, checks, phones, codes, sessions, usage } = parts
  const app = fastify({
    bodyLimit: UPLOAD_MAX_BYTES,
    requestTimeout: REQUEST_ARRIVES_WITHIN_MS,
    keepAliveTimeout: 65_000,
    forceCloseConnections: true,
  })
  acceptRawBodies(app)
  guardOrigins(app)
  const openApis = { messages, checks, phones, codes }
  serveWireProtocol(app, { database, functions, storage, openApis, quota, log, trouble, messageLatencyMs })
  serveFront(app, {
    functions,
    storage,
    messages,
    phones,
    codes,
    sessions,
    usage: usage.list,
    quota: quota.report,
    trouble,
  })
  return app
}

/** The running cloud as its host sees it. */
function createCloud(parts: Parts, app: FastifyInstance): LocalCloud {
  const { address, env, clock, store, database, storage, sessions, messages } = parts
  const { checks, phones, codes } = parts
  const { functions, timers, trouble, quota, usage, pushVerdicts, log } = parts
  return {
    get url() {
      return address.url
    },
    get port() {
      return Number(new URL(address.url).port)
    },
    env,
    clock,
    sessions,
    messages,
    checks,
    phones,
    codes,
    pushVerdicts,
    storage,
    database: createInspection(database),
    invoke: async (functionName, event, as = {}) =>
      resultOf(await functions.call(functionName, event, { source: 'wx_client', ...as })),
    fireTimer: async (functionName) => resultOf(await timers.fire(functionName)),
    disturbTimer: (functionName, oddity) => timers.disturb(functionName, oddity),
    trouble,
    quota,
    prewarm: (names) => functions.prewarm(names),
    usage: usage.list,
    backup: (file) => {
      database.journal.flush()
      store.backup(file)
    },
    close: async () => {
      log({ level: 'info', event: 'quota', ...quota.report() })
      timers.close()
      functions.close()
      await app.close()
      database.close()
      store.close()
    },
  }
}

function resultOf({ body, usage }: FunctionCall): InvokeResult {
  const { requestId, durationMs, reads, writes, warnings } = usage
  return { result: JSON.parse(body), requestId, durationMs, reads, writes, warnings }
}

/** Opens the database, and releases the file's lock when its documents cannot be used. */
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

/** Parses JSON bodies and passes all others on as bytes. An empty JSON body gives an empty object. */
function acceptRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? {} : JSON.parse(String(text)))
    } catch {
      done(Object.assign(new Error('the body is not JSON'), { statusCode: 400 }))
    }
  })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
}
