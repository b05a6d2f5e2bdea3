import type { ContentChecks } from '../wechat/content-check'
import type { Messages } from '../wechat/messages'
import type { PhoneNumbers } from '../wechat/phone-numbers'

const NO_PERMISSION = -604101

type Args = Record<string, unknown>

/** What the open APIs reach. */
export interface OpenApis {
  messages: Messages
  checks: ContentChecks
  phones: PhoneNumbers
}

/**
 * Answers one `wx.openApi` call the way WeChat's server would. An unknown API is an error, and so is one that the calling
 * function's config.json does not list (`permitted`, absent for programs outside functions). `caller`: whose call the function serves.
 */
export function answerOpenApi(
  { messages, checks, phones }: OpenApis,
  api: string,
  args: Args,
  permitted?: readonly string[],
  caller?: string,
): object {
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
    default: {
      const errmsg = `system error: the local cloud does not know the api ${name}`
      messages.record({ api: name, errcode: NO_PERMISSION, errmsg })
      return { errcode: NO_PERMISSION, errmsg }
    }
  }
}
