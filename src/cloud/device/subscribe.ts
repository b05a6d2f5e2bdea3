import Taro from '@tarojs/taro'
import type { MessageTemplateName } from '@/shared/domain/push/templates'
import { TEMPLATE_IDS } from '../rpc/environment'
import { sessionToken } from '../rpc/session'

export type SubscribeTemplate = MessageTemplateName

/**
 * Asks for leave to send one more message: WeChat's own dialogue there; in the browser the local cloud, after the page has asked.
 * Call it straight from a tap, WeChat allows nothing else.
 * @returns whether the person accepted
 * @throws Error when the platform cannot ask
 */
export async function acceptOneMessage(template: SubscribeTemplate): Promise<boolean> {
  const id = TEMPLATE_IDS[template]
  if (process.env.TARO_ENV === 'weapp') {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds: [id], entityIds: [] })
    return (answer as Readonly<Record<string, unknown>>)[id] === 'accept'
  }
  const answer = await fetch('/local/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sessionToken() ?? ''}` },
    body: JSON.stringify({ templateId: id }),
  })
  if (!answer.ok) throw new Error(`local/subscribe answered ${answer.status}`)
  return true
}
