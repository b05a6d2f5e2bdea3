import type { Codes } from '../wechat/codes'
import type { ContentChecks } from '../wechat/content-check'
import type { Messages } from '../wechat/messages'
import type { PhoneNumbers } from '../wechat/phone-numbers'

/** Error numbers from wx-server-sdk's own list of errors. */
const NO_PERMISSION = -604101
const NOT_FOUND = -604100

/** The parts of the local cloud that the open APIs use. */
export interface OpenApis {
  messages: Messages
  checks: ContentChecks
  phones: PhoneNumbers
  codes: Codes
}

/** One call of `wx.openApi`. */
export interface OpenApiCall {
  api: string
  args: Record<string, unknown>
  /** The APIs in the config.json of the calling function; undefined for programs outside functions, which may call all. */
  permitted: readonly string[] | undefined
  /** The openid whose call the function serves. */
  caller: string | undefined
}

/**
 * Answers as WeChat's server would: an object, or the bytes of a picture. An unknown API is an error, and so is an API that the
 * function's config.json does not list.
 */
export function answerOpenApi(
  { messages, checks, phones, codes }: OpenApis,
  { api, args, permitted, caller }: OpenApiCall,
): object | Buffer {
  const name = api.replace(/^openapi\./, '')
  if (permitted && !permitted.includes(name)) {
    const refusal = { errcode: NO_PERMISSION, errmsg: 'function has no permission to call this API' }
    messages.record({ api: name, ...refusal })
    return refusal
  }
  switch (name) {
    case 'subscribeMessage.send':
      return messages.send(args)
    case 'security.msgSecCheck':
    case 'security.mediaCheckAsync':
      return checks.answer(name, args, caller)
    case 'phonenumber.getPhoneNumber':
      return phones.answer(args)
    case 'wxacode.getUnlimited':
    case 'urllink.generate':
      return codes.answer(name, args)
    default: {
      // WeChat has many more APIs. For those that the local cloud does not know, it answers that they do not exist.
      const refusal = { errcode: NOT_FOUND, errmsg: 'API not found' }
      messages.record({ api: name, ...refusal })
      return refusal
    }
  }
}
