import { formatRefusedOffer } from '@/shared/domain/need/handling'
import { advance } from '@/shared/domain/need/life'
import type { Need } from '@/shared/domain/need/need'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { raiseAfter } from '../_kernel/duty/raise-offer'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { jobsAfterOffer } from '../_kernel/notifications/offer-notification'

const BY = { side: 'system', name: '系统' } as const

/** True when a colleague was asked to take the need over and did not answer in time. */
export function isOfferOver({ handling }: Pick<Need, 'handling'>, now: number): boolean {
  return handling?.offer !== undefined && handling.offer.until <= now
}

/** Ends an offer without an answer: the need goes back to the officer who asked, or the second time to an administrator. */
export async function returnOffer(seen: Need, calendar: WorkCalendar, now: number): Promise<void> {
  const { offer } = seen.handling ?? {}
  if (!offer) return
  const raised = await raiseAfter(seen, offer, now)
  await changeBySystem('clock.returned', now, async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    if (!need || need.version !== seen.version) return undefined
    const text = formatRefusedOffer(offer, raised ? undefined : need.responsible)
    const returned = advance(need, { type: 'offer_returned', by: BY, text }, now, calendar)
    if (!returned) return undefined
    const next = (raised && advance(returned, raised, now, calendar)) ?? returned
    const saved = await tx.use(needs).update(next, need.version)
    const told = raised ? undefined : jobAfter(saved, 'offer_returned', now, need.responsible)
    for (const job of [told, ...jobsAfterOffer(saved, offer, 'returned', now)])
      if (job) await tx.use(jobs).insert(job)
    return saved
  })
}
