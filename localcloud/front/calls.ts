import type { FastifyInstance, FastifyReply } from 'fastify'
import { CloudFault } from '../fault'
import { REQUEST_MAX_BYTES, REQUEST_TOO_DEEP_MESSAGE, REQUEST_TOO_LARGE_MESSAGE } from '../limits'
import type { Functions } from '../functions/functions'
import type { Trouble } from '../trouble'
import { callerOf, type Sessions } from './sessions'

/** The error numbers and messages that a mini-program client gets for a failed call. */
const CLIENT_ERRORS: Readonly<Record<string, { errCode: number; words: string; status: number }>> = {
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -504003, words: 'functions time limit exceeded', status: 504 },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, words: 'functions execute fail', status: 500 },
  FUNCTION_NOT_FOUND: { errCode: -501000, words: 'resource not found', status: 404 },
  EXCEED_CONCURRENT_REQUEST_LIMIT: {
    errCode: -501004,
    words: 'exceed concurrent request limit',
    status: 429,
  },
  EXCEED_REQUEST_LIMIT: { errCode: -501003, words: 'exceed request limit', status: 429 },
  INVALID_PARAM: { errCode: -501007, words: 'invalid parameters', status: 413 },
}
const UNKNOWN_ERROR = { errCode: -501001, words: 'system error', status: 500 }

export interface CallServices {
  functions: Functions
  sessions: Sessions
  trouble: Trouble
}

/** `POST /invoke/<function>` with the event as body, like `wx.cloud.callFunction`. The headers of the answer state its cost. */
export function serveCalls(app: FastifyInstance, { functions, sessions, trouble }: CallServices): void {
  app.post<{ Params: { name: string } }>('/invoke/:name', async (request, reply) => {
    const size = Number(request.headers['content-length'] ?? 0)
    if (size > REQUEST_MAX_BYTES)
      return sendFault(reply, new CloudFault('INVALID_PARAM', REQUEST_TOO_LARGE_MESSAGE))
    const fate = trouble.clientCall()
    if (fate === 'lost') return cutOff(reply)
    try {
      const openid = callerOf(request, sessions) ?? ''
      const caller = { openid, source: 'wx_client', clientIp: request.ip }
      const { body, usage } = await functions.call(request.params.name, request.body ?? {}, caller)
      if (fate === 'unanswered') return cutOff(reply)
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
      return sendFault(reply, error)
    }
  })
}

/** The connection breaks without an answer. */
function cutOff(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}

function sendFault(reply: FastifyReply, error: unknown): FastifyReply {
  const { code, message } =
    error instanceof CloudFault ? error : new CloudFault('FUNCTIONS_EXECUTE_FAIL', String(error))
  const { errCode, words, status } = CLIENT_ERRORS[code] ?? UNKNOWN_ERROR
  return reply.code(message === REQUEST_TOO_DEEP_MESSAGE ? 400 : status).send({
    errCode,
    code,
    errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${words} | ${code} | errMsg: ${message}`,
  })
}
