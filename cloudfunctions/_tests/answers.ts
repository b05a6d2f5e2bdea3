import type { Envelope } from '@/shared/contract/action'
import type { World } from '../../demo/world'

/** The data of a successful answer; a refusal fails the test with its code. */
export function expectData<Data>(answer: Envelope<Data>): Data {
  if (!answer.ok)
    throw new Error(`refused: ${answer.error.code} ${JSON.stringify(answer.error.fields ?? {})}`)
  return answer.data
}

/** `ok`, or the code of the refusal. */
export function expectCode(answer: Envelope<unknown>): string {
  return answer.ok ? 'ok' : answer.error.code
}

export const CONTACT = { name: '李娜', phone: '13000000101' }

/** The owner of hengtuo confirms a need and lets others read it, in the words that the preview proposes. */
export async function confirmAndShare(world: World, needId: string): Promise<void> {
  const { asked, answer } = expectData(await world.as('li-na').needs.previewEvidence({ needId }))
  expectData(await world.as('li-na').needs.confirm({ needId, evidence: { asked, answer } }))
}

/** Posts a need of hengtuo as its owner. */
export async function postNeed(
  world: World,
  text = '装配车间少普工，人招不上来',
  more: { urgent?: boolean; requestId?: string } = {},
) {
  const { requestId, ...rest } = more
  const input = { enterpriseId: 'hengtuo', text, category: 'labour', contact: CONTACT, ...rest } as const
  return expectData(await world.as('li-na').needs.post(input, requestId === undefined ? {} : { requestId }))
    .need
}
