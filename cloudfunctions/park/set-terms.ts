import type { contract } from '@/shared/contract'
import type { Region } from '@/shared/domain/access/account'
import { findTermsFault, type ServiceTerms, type TermsFault } from '@/shared/domain/need/service-terms'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { officersOf, toResponsible } from './officers'
import { termsAbove, toTermsView } from './terms'

const REFUSALS = {
  slower: 'SlowerThanAbove',
  ladder_order: 'LadderOrder',
  ladder_ends: 'LadderEnds',
  leader_missing: 'LeaderMissing',
} as const satisfies Record<TermsFault, string>

/** New times apply to needs from now on; earlier promises stay. */
export const setTerms: Handler<typeof contract.park.setTerms> = async (context, input) => {
  const { subject: code } = context
  const { version, urgentResponseHours, responseHours, resolutionDays, ladder, leaderId } = input
  const { urgentOfferHours, offerHours } = input
  const [above, officers] = await Promise.all([termsAbove(code), officersOf(code)])
  const leader = officers.find(({ personId }) => personId === leaderId)
  if (leaderId !== undefined && !leader) return refuse('OfficerUnknown')
  const terms: ServiceTerms = {
    urgentResponseHours,
    responseHours,
    resolutionDays: Object.fromEntries(resolutionDays.map(({ category, days }) => [category, days])),
    ladder,
    ...(urgentOfferHours !== undefined && { urgentOfferHours }),
    ...(offerHours !== undefined && { offerHours }),
    ...(leader && { leader: toResponsible(leader) }),
  }
  const fault = findTermsFault(terms, above)
  if (fault) return refuse(REFUSALS[fault])
  return context.change(async (tx) => {
    const region = await tx.use(regions).byId(code)
    if (!region) throw new ActionError('NotFound')
    const saved = await tx
      .use(regions)
      .update({ ...region, terms: { ...offerTimes(region), ...terms } }, version)
    regions.forget(code)
    return toTermsView(saved, above, officers)
  })
}

/** The stored times of an offer, which older phones do not send. */
function offerTimes({ terms }: Region): Pick<ServiceTerms, 'urgentOfferHours' | 'offerHours'> {
  const { urgentOfferHours, offerHours } = terms ?? {}
  return {
    ...(urgentOfferHours !== undefined && { urgentOfferHours }),
    ...(offerHours !== undefined && { offerHours }),
  }
}
