import type { contract } from '@/shared/contract'
import { needs } from '../_kernel/data/repositories/needs'
import type { Handler } from '../_kernel/rpc/handler'
import { toPaperCards } from './papers-view'
import { toParty } from './party'

export const papersToMe: Handler<typeof contract.needs.papers> = async (context) => {
  const { personId } = toParty(context)
  const owing = await needs.owingTo(personId, context.subject)
  return { papers: toPaperCards(owing, { personId, reviews: false }, context.now) }
}
