import type { contract } from '@/shared/contract'
import type { ReceiptView } from '@/shared/contract/need-desk'
import type { Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { nextSteps } from '@/shared/domain/need/life'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { failedAttempts } from '../_kernel/data/repositories/failed-attempts'
import { needs } from '../_kernel/data/repositories/needs'
import { receipts } from '../_kernel/data/repositories/receipts'

/** Wrong codes that one person may try in an hour, invitation codes included. */
const TRIES_AN_HOUR = 10

export const readReceipt: Handler<typeof contract.needs.receipt> = async ({ openid, now }, { code }) => {
  const need = await needOnPaper(code, { openid, now })
  return 'id' in need ? { need: toReceiptView(need) } : need
}

/** The need of a paper code, as long as its enterprise has no account. A wrong code counts as a failed attempt. */
export async function needOnPaper(
  code: string,
  { openid, now }: { openid: string; now: number },
): Promise<Need | Refusal<'ReceiptUnknown' | 'ReceiptVoid' | 'TooManyTries'>> {
  if ((await failedAttempts.count(openid, now)) >= TRIES_AN_HOUR) return refuse('TooManyTries')
  const receipt = await receipts.byId(code)
  const need = receipt && (await needs.byId(receipt.needId))
  if (!need) {
    await failedAttempts.add(openid, now)
    return refuse('ReceiptUnknown', { code: '没有这个回执码' })
  }
  return need.author.personId === '' ? need : refuse('ReceiptVoid')
}

/** A need as the holder of the paper sees it: no number of the enterprise, no names of its people. */
export function toReceiptView(whole: Need): ReceiptView {
  const need = asSeenBy(whole, { reviews: false })
  const { code, title, state, enterpriseName, responsible, promise, timeline } = need
  const proposed = [...timeline].reverse().find(({ type }) => type === 'resolution_proposed')
  const steps = nextSteps(whole, { side: 'enterprise', name: '' })
  return {
    code,
    title,
    state,
    enterpriseName,
    responsible: { name: responsible.name, phone: responsible.phone },
    resolutionDueAt: promise.resolutionDueAt,
    ...(proposed?.text !== undefined && { proposal: proposed.text }),
    mayConfirm: steps.includes('confirmed'),
    mayReject: steps.includes('rejected'),
    mayRate: steps.includes('rated'),
  }
}
