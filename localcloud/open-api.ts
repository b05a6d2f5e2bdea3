import { randomUUID } from 'node:crypto'
import { CHECKED_TEXT_MAX_CHARS } from './limits'
import type { Messages } from './messages'

const NO_PERMISSION = -604101

type Args = Record<string, unknown>

/** WeChat's own sample of a text that must not pass; content checks here know nothing else. */
const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

/**
 * Answers one `wx.openApi` call the way WeChat's server would. Everything is put on record; an unknown API is an error, and
 * so is one that the calling function's config.json does not list (`permitted`, absent for programs outside functions).
 */
export function answerOpenApi(
  messages: Messages,
  api: string,
  args: Args,
  permitted?: readonly string[],
): object {
  const name = api.replace(/^openapi\./, '')
  if (permitted && !permitted.includes(name)) {
    const refusal = { errcode: NO_PERMISSION, errmsg: 'function has no permission to call this API' }
    messages.record({ api: name, ...refusal })
    return refusal
  }
  if (name === 'subscribeMessage.send') return messages.send(args)
  const answer = otherAnswer(name, args)
  const { errcode, errmsg } = answer
  messages.record({
    api: name,
    errcode,
    errmsg,
    ...(typeof args['openid'] === 'string' && { openid: args['openid'] }),
  })
  return answer
}

function otherAnswer(name: string, args: Args): { errcode: number; errmsg: string } & Args {
  switch (name) {
    case 'security.msgSecCheck':
      return textCheck(args)
    case 'security.imgSecCheck':
      return args['media'] === undefined
        ? { errcode: 40006, errmsg: 'invalid media size' }
        : { errcode: 0, errmsg: 'ok' }
    case 'security.mediaCheckAsync':
      return args['media_url'] === undefined
        ? { errcode: 40097, errmsg: 'invalid args' }
        : { errcode: 0, errmsg: 'ok', trace_id: randomUUID() }
    default:
      return { errcode: NO_PERMISSION, errmsg: `system error: the local cloud does not know the api ${name}` }
  }
}

function textCheck(args: Args): { errcode: number; errmsg: string } & Args {
  const content = args['content']
  if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
  if ([...content].length > CHECKED_TEXT_MAX_CHARS)
    return { errcode: 45002, errmsg: 'content size out of limit' }
  const risky = content.includes(RISKY_SAMPLE)
  if (args['version'] !== 2)
    return risky ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' }
  const scene = args['scene']
  if (typeof scene !== 'number' || scene < 1 || scene > 4)
    return { errcode: 40097, errmsg: 'invalid args: scene' }
  if (typeof args['openid'] !== 'string' || args['openid'] === '')
    return { errcode: 40003, errmsg: 'invalid openid' }
  const suggest = risky ? 'risky' : 'pass'
  const label = risky ? 20001 : 100
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    trace_id: randomUUID(),
  }
}
