import { HOUR_MS } from '../time/units'
import { owesCallBack } from './call-back'
import { NEVER, type Need } from './need'
import { papersLookAt } from './owed-papers'
import { nextDueAt } from './promise'

/** The fields that decide when something is owed. */
export type OwedNeed = Pick<Need, 'state' | 'open' | 'promise' | 'confirmBy' | 'ruling'>

/**
 * The next instant at which something is owed to the enterprise, epoch ms; `NEVER` while it is the enterprise's turn and once the need is closed.
 * An open decision of an administrator counts beside the promise. While the enterprise contests a decline, only that decision is owed.
 */
export function computeDueAt({ state, open, promise, confirmBy, ruling }: OwedNeed): number {
  if (!open) return NEVER
  if (ruling?.kind === 'contest') return ruling.decideBy
  const isEnterprisesTurn = state === 'awaiting_confirmation' && confirmBy !== undefined
  const promised = isEnterprisesTurn ? NEVER : (nextDueAt(promise) ?? NEVER)
  return Math.min(promised, ruling?.decideBy ?? NEVER)
}

/** The date to which the need's reminder ladder belongs: of an open decision, of a call-back that is owed, or else `dueAt`. */
export function ladderDate(need: Pick<Need, 'ruling' | 'callBack' | 'dueAt'>): number {
  if (need.ruling) return need.ruling.decideBy
  return owesCallBack(need) ? (need.callBack?.dueAt ?? NEVER) : need.dueAt
}

/** The first reminder comes this long before a date. */
export const REMINDER_LEAD_MS = HOUR_MS

/** When housekeeping first looks at the ladder of a date; `NEVER` while nothing is owed. */
export const firstLookAt = (date: number): number => (date === NEVER ? NEVER : date - REMINDER_LEAD_MS)

/** When housekeeping next looks at a need: for its ladder, for a hand-over that nobody answered, or for the papers that it owes. */
export function nextLookAt(need: Pick<Need, 'handling' | 'papers' | 'state'>, ladderAt: number): number {
  return Math.min(ladderAt, need.handling?.offer?.until ?? NEVER, papersLookAt(need))
}

/** The need with the dates that follow from its state. A new date begins at the bottom of the ladder; an unchanged one keeps its rung. */
export function withDates(need: Need, before: Need): Need {
  const next = { ...need, dueAt: computeDueAt(need) }
  const date = ladderDate(next)
  const isSame = date === ladderDate(before)
  if (isSame && !next.handling?.offer && !next.papers) return next
  const ladderAt = isSame && next.remindAt !== undefined ? next.remindAt : firstLookAt(date)
  return { ...next, remindAt: nextLookAt(next, ladderAt) }
}
