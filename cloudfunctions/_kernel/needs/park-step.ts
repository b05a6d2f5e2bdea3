import type { Region } from '@/shared/domain/access/account'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import { advance } from '@/shared/domain/need/life'
import type { Need } from '@/shared/domain/need/need'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { holdNewest } from '@/shared/domain/need/review'
import { jobs } from '../data/repositories/jobs'
import { needs } from '../data/repositories/needs'
import type { Transaction } from '../data/transaction'
import { jobAfter } from '../notifications/need-notification'
import { jobsOfHandling } from '../notifications/offer-notification'
import { jobForReviewer } from '../notifications/review-notification'
import type { Checked } from '../platform/content-check'
import { keepShared } from '../search/shared-need-change'

/** A step of the park whose caller gets no answer about it: a step of a batch, or a later reply. */
export interface ParkStep {
  event: NeedEvent
  /** The platform's verdict on the step's words. */
  check: Checked
  zone: Region
  now: number
}

/**
 * Takes a step in a transaction, with its consequences: the shared need is updated, and jobs tell people of the step.
 * @param need as read in this transaction
 * @returns the need as it is stored; undefined, with nothing written, when the domain does not allow the step
 */
export async function takeParkStep(
  tx: Transaction,
  need: Need,
  { event, check, zone, now }: ParkStep,
): Promise<Need | undefined> {
  const next = advance(need, event, now, zone.calendar)
  if (!next) return undefined
  const saved = await tx.use(needs).update(holdNewest(next, { text: check, pictures: [] }, now), need.version)
  await keepShared(tx, saved, now)
  const job =
    jobAfter(saved, event.type, now, need.responsible) ??
    jobForReviewer(saved, dutyAgentAt(zone, now)?.personId, now)
  for (const one of [job, ...jobsOfHandling(need, saved, now)]) if (one) await tx.use(jobs).insert(one)
  return saved
}
