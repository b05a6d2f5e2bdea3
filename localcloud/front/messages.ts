import type { FastifyInstance } from 'fastify'
import { SUBSCRIBE_MAX_TEMPLATES } from '../limits'
import type { Messages } from '../wechat/messages'
import type { PhoneNumbers } from '../wechat/phone-numbers'
import { messagesPage } from './messages-page'
import { callerOf, type Sessions } from './sessions'

interface SubscribeBody {
  templateId?: unknown
  /** Several at once, at most three. */
  templateIds?: unknown
}

export interface MessageServices {
  messages: Messages
  phones: PhoneNumbers
  sessions: Sessions
}

/** Routes that stand for WeChat's own dialogues, and for the list of messages that WeChat would have delivered. */
export function serveMessages(app: FastifyInstance, { messages, phones, sessions }: MessageServices): void {
  app.post<{ Body: SubscribeBody | null }>('/local/subscribe', async (request, reply) => {
    const openid = callerOf(request, sessions)
    if (openid === undefined) return reply.code(401).send({ errMsg: 'unauthenticated' })
    const { templateId, templateIds = [templateId] } = request.body ?? {}
    const asked: unknown[] = Array.isArray(templateIds) ? templateIds : []
    const ids = asked.filter((id) => typeof id === 'string')
    const refusal = subscribeRefusal(messages, openid, asked)
    if (refusal) {
      const [errCode, words] = refusal
      return reply.code(400).send({ errCode, errMsg: `requestSubscribeMessage:fail ${words}` })
    }
    for (const id of ids) messages.accept(openid, id)
    const accepted = Object.fromEntries(ids.map((id) => [id, 'accept']))
    return { ...accepted, errMsg: 'requestSubscribeMessage:ok' }
  })

  // WeChat's own button does this after the person's consent.
  app.post('/local/phone-code', async (request, reply) => {
    const openid = callerOf(request, sessions)
    return openid === undefined
      ? reply.code(401).send({ errMsg: 'unauthenticated' })
      : { code: phones.code(openid) }
  })

  app.get('/local/messages.json', async () => messages.sent())
  app.get('/local/messages', async (request, reply) => {
    if ((request.headers.accept ?? '').includes('application/json')) return messages.sent()
    return reply.type('text/html; charset=utf-8').send(messagesPage(messages.sent()))
  })
}

/** The number and words with which WeChat refuses a subscription request. */
function subscribeRefusal(
  messages: Messages,
  openid: string,
  ids: readonly unknown[],
): readonly [errCode: number, words: string] | undefined {
  if (ids.length > SUBSCRIBE_MAX_TEMPLATES) return [20003, 'Templates count out of max bounds']
  if (ids.length === 0 || !ids.every((id) => typeof id === 'string' && messages.knows(id)))
    return [20001, 'No template data return, verify the template id exist']
  if (messages.isSwitchedOff(openid)) return [20004, 'The main switch is switched off']
  return undefined
}
