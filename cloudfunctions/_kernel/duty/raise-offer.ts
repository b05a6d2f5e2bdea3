import { administers, mayAnswerIn } from '@/shared/domain/access/officer'
import { formatRaisedOffer, isRefusedByTwo } from '@/shared/domain/need/handling'
import type { Need } from '@/shared/domain/need/need'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import type { Offer } from '@/shared/domain/need/records'
import { people } from '../data/repositories/people'
import { administratorBesides } from './assign'

/**
 * The step that makes an administrator answer for a need after one more colleague has not taken it over. That happens after the second such
 * colleague, or when the officer who would have the need is no longer in office. Undefined in other cases, when an administrator has the need
 * anyway, or when there is no administrator.
 */
export async function raiseAfter(need: Need, offer: Offer, now: number): Promise<NeedEvent | undefined> {
  const refusals = (need.handling?.refusals ?? 0) + 1
  const keeper = await people.byId(offer.assigned ? offer.by.personId : need.responsible.personId)
  const isGone = !keeper || !mayAnswerIn(keeper, need.zoneCode)
  if (!isGone && (administers(keeper, need.zoneCode) || !isRefusedByTwo({ handling: { refusals } })))
    return undefined
  const { handledBy, enterpriseId } = need
  const not = new Set([offer.to.personId])
  const responsible = await administratorBesides(handledBy, { not, enterpriseId }, now)
  if (!responsible) return undefined
  const by = { side: 'system', name: '系统' } as const
  return { type: 'raised', by, text: formatRaisedOffer(responsible), responsible }
}
