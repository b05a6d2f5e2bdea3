import Taro from '@tarojs/taro'
import type { MessageTemplateName } from '@/shared/domain/push/templates'
import { TEMPLATE_IDS } from '../rpc/environment'
import { sessionToken } from '../rpc/session'

export type SubscribeTemplate = MessageTemplateName

/**
 * Asks for permission to send one more message: by WeChat's own dialogue, or in the browser at the local cloud, after the page has
 * asked. Call it directly from a tap, because WeChat allows nothing else.
 * @returns whether the person accepted
 * @throws Error when the platform cannot ask
 */
export async function acceptOneMessage(template: SubscribeTemplate): Promise<boolean> {
  const id = TEMPLATE_IDS[template]
  if (process.env.TARO_ENV === 'weapp') {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds: [id], entityIds: [] })
    return Object.entries(answer).some(([templateId, choice]) => templateId === id && choice === 'accept')
  }
  const answer = await fetch('/local/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sessionToken() ?? ''}` },
    body: JSON.stringify({ templateId: id }),
  })
  if (!answer.ok) throw new Error(`local/subscribe answered ${answer.status}`)
  return true
}
