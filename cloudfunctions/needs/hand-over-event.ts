import type { Person, Region } from '@/shared/domain/access/account'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import type { NeedActor, Responsible } from '@/shared/domain/access/party'
import { toActor } from '@/shared/domain/access/recusal'
import { isPartyOf } from '@/shared/domain/access/role'
import { formatOffer, offerBudgetMs } from '@/shared/domain/need/handling'
import type { Need } from '@/shared/domain/need/need'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { addWorkingTime } from '@/shared/domain/time/calendar'

/** Whether an officer may answer for a need instead of the present one. */
export function mayTakeOver(officer: Person, need: Need, now: number): boolean {
  return (
    officer.id !== need.responsible.personId &&
    mayAnswerIn(officer, need.zoneCode) &&
    !isPartyOf(toActor(officer, now), need.enterpriseId)
  )
}

interface HandOver {
  by: NeedActor
  /** The same person as `by`, as an officer who answers for needs. */
  from: Responsible
  officer: Person
  text: string
}

/**
 * The step that hands a need to another officer. An administrator assigns it, anybody else offers it; the other officer has to answer by a date. An
 * administrator who takes it over themself does so at once. The enterprise reads who answers and why.
 */
export function handOver(
  { by, from, officer: { id, name, phone }, text }: HandOver,
  need: Need,
  { zone: { calendar, terms }, now }: { zone: Pick<Region, 'calendar' | 'terms'>; now: number },
): NeedEvent {
  const to = { personId: id, name, phone }
  if (id === from.personId)
    return { type: 'handed_over', by, text: `改由${name}办理，时限不变。${text}`, responsible: to }
  const assigned = by.administers !== undefined
  const budgetMs = offerBudgetMs(need, terms)
  const until = addWorkingTime(calendar, now, budgetMs)
  const said = `${formatOffer({ to, by: from, until, assigned }, need.responsible)}${text}`
  return { type: assigned ? 'assigned' : 'offered', by, text: said, from, to, until, budgetMs }
}
