import { isDoc } from '../database/values/values'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseMultipart } from './multipart'
import { randomUUID } from 'node:crypto'
import type { Database } from '../database/database'
import { newMeter, type Meter } from '../database/meter'
import { databaseAction } from '../database/wire'
import { CloudFault, invalidParam } from '../fault'
import type { Functions } from '../functions/functions'
import type { CloudLog } from '../log'
import { answerOpenApi, type OpenApis } from './open-api'
import { decodeOpenApiRequest, encodeOpenApiResponse } from './protobuf'
import { storageAction } from './storage-wire'
import type { Storage } from './storage'
import type { Quota } from '../quota'
import { MessageTrouble, type Trouble } from '../trouble'

/** The parts of the local cloud that the wire protocol uses. */
export interface Gateway {
  database: Database
  functions: Functions
  storage: Storage
  openApis: OpenApis
  quota: Quota
  log: CloudLog
  trouble: Trouble
  /** Delays answers of `wx.openApi`, as the network would. */
  messageLatencyMs: number
}

type Params = Record<string, unknown>
type Serving = ReturnType<Functions['serving']>

/** Serves the SDK's wire protocol at `/admin` and, attributed to an instance's call, at `/admin/<instance>`. */
export function serveWireProtocol(app: FastifyInstance, gateway: Gateway): void {
  const handler = (request: FastifyRequest<{ Params: { instance?: string } }>, reply: FastifyReply) =>
    answer(gateway, request, reply)
  app.post('/admin', handler)
  app.post('/admin/:instance', handler)
}

async function answer(
  gateway: Gateway,
  request: FastifyRequest<{ Params: { instance?: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const requestId = randomUUID()
  const serving = gateway.functions.serving(request.params.instance ?? '')
  let action = ''
  try {
    // Only programs may use this protocol. A request with an origin comes from a page, which must call a function instead.
    if (request.headers.origin !== undefined)
      throw new CloudFault('INVALID_REQUEST_SOURCE', 'not for browsers')
    const params = readParams(request)
    action = String(params['action'])
    if (action === 'wx.openApi') {
      const body = await openApi(gateway, params, serving)
      return await reply.header('content-type', 'application/octet-stream').send(body)
    }
    const meter = serving?.meter ?? newMeter()
    const before = meter.warnings.length
    if (action === 'database.startTransaction') await gateway.trouble.transactionBegins()
    const work = () => dispatch(gateway, { action, params, meter, serving })
    const result = action.startsWith('database.')
      ? await gateway.trouble.around('database', work)
      : await work()
    for (const warning of meter.warnings.slice(before))
      gateway.log({ level: 'warn', event: 'unindexed-query', requestId, text: warning })
    return await json(reply, { requestId, ...result })
  } catch (error) {
    const fault = error instanceof CloudFault ? error : new CloudFault('SYS_ERR', String(error))
    const level = error instanceof CloudFault ? 'debug' : 'error'
    gateway.log({ level, event: 'refused', requestId, action, code: fault.code, text: fault.message })
    return json(reply, { requestId, code: fault.code, message: fault.message })
  }
}

const json = (reply: FastifyReply, body: object): FastifyReply =>
  reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body))

function readParams(request: FastifyRequest): Params {
  const body = request.body
  if (Buffer.isBuffer(body)) {
    const params: Params = {}
    for (const [name, bytes] of parseMultipart(body, request.headers['content-type'] ?? ''))
      params[name] = name === 'requestData' ? new Uint8Array(bytes) : bytes.toString('utf8')
    return params
  }
  if (!isDoc(body)) throw invalidParam('the body must be an object')
  return body
}

/** One request of the SDK. */
interface GatewayRequest {
  action: string
  params: Params
  meter: Meter
  /** The call that the requesting instance serves; undefined for programs outside functions. */
  serving: Serving
}

async function dispatch(
  gateway: Gateway,
  { action, params, meter, serving }: GatewayRequest,
): Promise<object> {
  if (action.startsWith('database.')) {
    gateway.quota.beginRequest()
    const { reads, writes } = meter
    try {
      return await databaseAction(gateway.database, action, params, meter)
    } finally {
      gateway.quota.spend({ reads: meter.reads - reads, writes: meter.writes - writes })
    }
  }
  if (action.startsWith('storage.')) return storageAction(gateway.storage, action, params)
  if (action === 'functions.invokeFunction') return nestedCall(gateway, params, serving)
  throw invalidParam(`unknown action: ${action}`)
}

/** A function calls a function. The nested call gets the identity of the first caller; its source lists the path of the call. */
async function nestedCall(gateway: Gateway, params: Params, serving: Serving): Promise<object> {
  const text = params['request_data']
  const event = typeof text === 'string' && text !== '' ? parsedJson(text) : {}
  const caller = serving?.caller
  const source = caller?.source ? `${caller.source},scf` : 'scf'
  const name = String(params['function_name'])
  const { body } = await gateway.functions
    .call(name, event, { ...caller, source }, serving?.instance)
    .catch((error: unknown) => {
      // By the SDK's own tests a function gets FUNCTIONS_EXECUTE_FAIL for a missing function; a client gets FUNCTION_NOT_FOUND.
      const isMissing = error instanceof CloudFault && error.code === 'FUNCTION_NOT_FOUND'
      throw isMissing ? new CloudFault('FUNCTIONS_EXECUTE_FAIL', error.message) : error
    })
  return { data: { response_data: body } }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidParam('request_data is not JSON')
  }
}

async function openApi(gateway: Gateway, params: Params, serving: Serving): Promise<Buffer> {
  const permitted = serving?.instance.config.openApis
  const data = params['requestData']
  const bytes = data instanceof Uint8Array ? data : Buffer.from(String(data ?? ''), 'binary')
  if (gateway.messageLatencyMs > 0)
    await new Promise((resolve) => setTimeout(resolve, gateway.messageLatencyMs))
  const api = String(params['apiName'])
  if (api.includes('security.') && gateway.openApis.checks.hanging) await new Promise<never>(() => undefined)
  const args = decoded(bytes)
  const caller = serving?.caller.openid
  const work = () => answerOpenApi(gateway.openApis, { api, args, permitted, caller })
  return encodeOpenApiResponse(await gateway.trouble.around('message', work).catch(messageTrouble))
}

function decoded(bytes: Uint8Array): ReturnType<typeof decodeOpenApiRequest> {
  try {
    return decodeOpenApiRequest(bytes)
  } catch {
    throw invalidParam('requestData is no message of the protocol')
  }
}

function messageTrouble(error: unknown): object {
  if (error instanceof MessageTrouble) return error.answer
  throw error
}
