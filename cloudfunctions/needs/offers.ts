import type { contract } from '@/shared/contract'
import { asSeenBy } from '@/shared/domain/need/review'
import type { Handler } from '../_kernel/rpc/handler'
import { needs } from '../_kernel/data/repositories/needs'
import { toParty } from './party'

export const offersToMe: Handler<typeof contract.needs.offers> = async (context) => ({
  offers: (await needs.offeredTo(toParty(context).personId)).flatMap((need) => {
    const { id, enterpriseName, handling } = need
    if (!handling?.offer) return []
    const { by, until } = handling.offer
    const { title } = asSeenBy(need, { reviews: false })
    return [{ needId: id, title, enterpriseName, by: by.name, until }]
  }),
})
