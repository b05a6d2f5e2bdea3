import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CloudFault } from '../fault'
import type { Functions } from '../functions/functions'
import {
  REQUEST_MAX_BYTES,
  REQUEST_TOO_LARGE_MESSAGE,
  SUBSCRIBE_MAX_TEMPLATES,
  UPLOAD_MAX_BYTES,
} from '../limits'
import { messagesPage } from './messages-page'
import type { Messages } from '../wechat/messages'
import type { PhoneNumbers } from '../wechat/phone-numbers'
import { bearerToken, isLocalHost, isLocalOrigin, type Sessions } from './security'
import { checkedPath, DOWNLOAD_TYPE, type Storage } from '../gateway/storage'
import type { Trouble } from '../trouble'
import type { CallUsage } from '../functions/usage'

/** What the routes for browsers and tools reach. */
export interface Front {
  functions: Functions
  storage: Storage
  messages: Messages
  phones: PhoneNumbers
  sessions: Sessions
  usage: () => CallUsage[]
  trouble: Trouble
}

/** The numbers and words with which a mini-program client sees a failed call. */
const CLIENT_ERRORS: Readonly<Record<string, { errCode: number; words: string; status: number }>> = {
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -504003, words: 'functions time limit exceeded', status: 504 },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, words: 'functions execute fail', status: 500 },
  FUNCTIONS_REQUEST_FAIL: { errCode: -501000, words: 'resource not found', status: 404 },
  INVALID_PARAM: { errCode: -501007, words: 'invalid parameters', status: 413 },
}

/** Refuses requests that a foreign page or a rebound name sends; answers preflights of local pages. */
export function guardOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers
    if (!isLocalHost(host) || !isLocalOrigin(origin))
      return reply.code(403).send({ errMsg: 'only this machine may call the local cloud' })
    if (origin === undefined) return
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
      'access-control-expose-headers': 'x-reads, x-writes, x-duration-ms, x-request-id',
      vary: 'origin',
    })
    if (request.method === 'OPTIONS') return reply.code(204).send()
  })
}

/** Routes for the H5 build, for tools and for people. */
export function serveFront(app: FastifyInstance, front: Front): void {
  const openidOf = (request: FastifyRequest): string | undefined => {
    const token = bearerToken(request.headers.authorization)
    return token === undefined ? undefined : front.sessions.openidOf(token)
  }

  app.post<{ Params: { name: string } }>('/invoke/:name', async (request, reply) => {
    const size = Number(request.headers['content-length'] ?? 0)
    if (size > REQUEST_MAX_BYTES)
      return failed(reply, new CloudFault('INVALID_PARAM', REQUEST_TOO_LARGE_MESSAGE))
    const trouble = front.trouble.clientCall()
    if (trouble === 'lost') return cutOff(reply)
    try {
      const caller = { openid: openidOf(request) ?? '', source: 'wx_client', clientIp: request.ip }
      const { body, usage } = await front.functions.call(request.params.name, request.body ?? {}, caller)
      if (trouble === 'unanswered') return cutOff(reply)
      return await reply
        .headers({
          'x-reads': String(usage.reads),
          'x-writes': String(usage.writes),
          'x-duration-ms': String(usage.durationMs),
          'x-request-id': usage.requestId,
          'content-type': 'application/json; charset=utf-8',
        })
        .send(body)
    } catch (error) {
      return failed(reply, error)
    }
  })

  app.post<{ Querystring: { path?: string } }>(
    '/upload',
    { bodyLimit: UPLOAD_MAX_BYTES },
    async (request, reply) => {
      if (openidOf(request) === undefined)
        return reply.code(401).send({ errMsg: 'cloud.uploadFile:fail unauthenticated' })
      const body = request.body
      try {
        const bytes = Buffer.isBuffer(body)
          ? body
          : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? ''))
        return { fileID: front.storage.put(checkedPath(request.query.path), bytes) }
      } catch (error) {
        return reply.code(400).send({ errMsg: `cloud.uploadFile:fail ${(error as Error).message}` })
      }
    },
  )

  app.put<{ Params: { '*': string } }>(
    '/storage/*',
    { bodyLimit: UPLOAD_MAX_BYTES * 5 },
    async (request, reply) => {
      const path = request.params['*']
      const body = request.body
      if (!front.storage.acceptsUpload(path, request.headers.authorization)) {
        return reply
          .code(403)
          .type('application/xml')
          .send(
            '<Error><Code>AccessDenied</Code><Message>Access Denied.</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>',
          )
      }
      front.storage.put(path, Buffer.isBuffer(body) ? body : Buffer.from(''))
      return reply.send('')
    },
  )

  app.get<{ Params: { '*': string }; Querystring: { sign?: string; t?: string } }>(
    '/storage/*',
    async (request, reply) => {
      const path = request.params['*']
      if (!front.storage.isValid(path, request.query.sign ?? '', request.query.t ?? ''))
        return reply.code(403).send('the address is wrong or has expired')
      const file = front.storage.get(path)
      if (!file) return reply.code(404).send('no such file')
      if (file.type === DOWNLOAD_TYPE) reply.header('content-disposition', 'attachment')
      return reply
        .headers({
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .type(file.type)
        .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length))
    },
  )

  app.post<{ Body: SubscribeBody | null }>('/local/subscribe', async (request, reply) => {
    const openid = openidOf(request)
    if (openid === undefined) return reply.code(401).send({ errMsg: 'unauthenticated' })
    const { templateId, templateIds = [templateId] } = request.body ?? {}
    const list = Array.isArray(templateIds) ? (templateIds as unknown[]) : []
    const refusal = subscribeRefusal(front.messages, openid, list)
    if (refusal) {
      const [errCode, words] = refusal
      return reply.code(400).send({ errCode, errMsg: `requestSubscribeMessage:fail ${words}` })
    }
    for (const id of list) front.messages.accept(openid, String(id))
    const accepted = Object.fromEntries(list.map((id) => [String(id), 'accept']))
    return { ...accepted, errMsg: 'requestSubscribeMessage:ok' }
  })

  // What WeChat's own button does after the person's consent.
  app.post('/local/phone-code', async (request, reply) => {
    const openid = openidOf(request)
    return openid === undefined
      ? reply.code(401).send({ errMsg: 'unauthenticated' })
      : { code: front.phones.code(openid) }
  })

  app.get('/local/messages.json', async () => front.messages.sent())
  app.get('/local/messages', async (request, reply) => {
    if ((request.headers.accept ?? '').includes('application/json')) return front.messages.sent()
    return reply.type('text/html; charset=utf-8').send(messagesPage(front.messages.sent()))
  })
  app.get('/local/usage', async () => front.usage())
}

interface SubscribeBody {
  templateId?: unknown
  /** Several at once, at most three. */
  templateIds?: unknown
}

/** The number and words with which WeChat refuses a subscription request. */
function subscribeRefusal(
  messages: Messages,
  openid: string,
  list: readonly unknown[],
): readonly [number, string] | undefined {
  if (list.length > SUBSCRIBE_MAX_TEMPLATES) return [20003, 'Templates count out of max bounds']
  if (list.length === 0 || !list.every((id) => typeof id === 'string' && messages.knows(id)))
    return [20001, 'No template data return, verify the template id exist']
  if (messages.isSwitchedOff(openid)) return [20004, 'The main switch is switched off']
  return undefined
}

/** The connection breaks without an answer. */
function cutOff(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}

function failed(reply: FastifyReply, error: unknown): FastifyReply {
  const fault = error instanceof CloudFault ? error : new CloudFault('FUNCTIONS_EXECUTE_FAIL', String(error))
  const { errCode, words, status } = CLIENT_ERRORS[fault.code] ?? {
    errCode: -501001,
    words: 'system error',
    status: 500,
  }
  return reply.code(status).send({
    errCode,
    code: fault.code,
    errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${words} | ${fault.code} | errMsg: ${fault.message}`,
  })
}
