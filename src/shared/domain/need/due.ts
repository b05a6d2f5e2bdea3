import { HOUR_MS } from '../time/units'
import { owesCallBack } from './call-back'
import { NEVER, type Need } from './need'
import { papersLookAt } from './owed-papers'
import { nextDueAt } from './promise'

/** What decides about when something is owed. */
export type OwedNeed = Pick<Need, 'state' | 'open' | 'promise' | 'confirmBy' | 'ruling'>

/**
 * The next instant something is owed to the enterprise, epoch ms; `NEVER` while it is the enterprise's turn, and once the need is closed. A decision
 * that an administrator owes counts beside the promise; while it is contested that a need was declined, nothing else is owed.
 */
export function computeDueAt({ state, open, promise, confirmBy, ruling }: OwedNeed): number {
  if (!open) return NEVER
  if (ruling?.kind === 'contest') return ruling.decideBy
  const isEnterprisesTurn = state === 'awaiting_confirmation' && confirmBy !== undefined
  const promised = isEnterprisesTurn ? NEVER : (nextDueAt(promise) ?? NEVER)
  return Math.min(promised, ruling?.decideBy ?? NEVER)
}

/** The date whose ladder the need climbs: an open decision, a call-back that is owed, or what is owed next. */
export function ladderDate(need: Pick<Need, 'ruling' | 'callBack' | 'dueAt'>): number {
  if (need.ruling) return need.ruling.decideBy
  return owesCallBack(need) ? (need.callBack?.dueAt ?? NEVER) : need.dueAt
}

/** The reminder before a date comes this long before it. */
export const REMINDER_LEAD_MS = HOUR_MS

/** When the ladder of a date is first looked at; `NEVER` while nothing is owed. */
export const firstLookAt = (date: number): number => (date === NEVER ? NEVER : date - REMINDER_LEAD_MS)

/** When a need is next looked at: for its ladder, because a hand-over that nobody answered comes back, or for the papers that it owes. */
export function nextLookAt(need: Pick<Need, 'handling' | 'papers' | 'state'>, ladderAt: number): number {
  return Math.min(ladderAt, need.handling?.offer?.until ?? NEVER, papersLookAt(need))
}

/** The need with the dates that follow from its state. A date that is new begins at the bottom of the ladder; the same one stays where it is. */
export function withDates(need: Need, before: Need): Need {
  const next = { ...need, dueAt: computeDueAt(need) }
  const date = ladderDate(next)
  const isSame = date === ladderDate(before)
  if (isSame && !next.handling?.offer && !next.papers) return next
  const ladderAt = isSame && next.remindAt !== undefined ? next.remindAt : firstLookAt(date)
  return { ...next, remindAt: nextLookAt(next, ladderAt) }
}
