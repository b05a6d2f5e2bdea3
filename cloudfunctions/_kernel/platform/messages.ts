import { errorCode } from './error-code'
import { cloud } from './sdk'
import { TEMPLATES, type ConfiguredTemplate } from './templates'

/**
 * The outcome of a subscription message. `exhausted`: the person refused it or no allowed message is left (43101). `broken`: it can never arrive.
 * `later`: try again.
 */
export type MessageOutcome = 'sent' | 'exhausted' | 'broken' | 'later'

const EXHAUSTED = 43101
const BROKEN = [40003, 40037, 41030, 47003]

interface SubscribeMessage {
  send(message: object): Promise<{ errCode?: number }>
}

/** Sends one subscription message; `data` by the names of the template's fields. */
export async function sendMessage(
  openid: string,
  template: ConfiguredTemplate,
  page: string,
  data: Readonly<Record<string, string>>,
): Promise<MessageOutcome> {
  const { id, fields } = TEMPLATES[template]
  const values = Object.entries(fields).map(([name, field]) => [field, { value: data[name] ?? '—' }] as const)
  try {
    const { send } = cloud.openapi['subscribeMessage'] as SubscribeMessage
    await send({ touser: openid, templateId: id, page, data: Object.fromEntries(values) })
    return 'sent'
  } catch (error) {
    const code = errorCode(error)
    if (code === EXHAUSTED) return 'exhausted'
    return code !== undefined && BROKEN.includes(code) ? 'broken' : 'later'
  }
}
