import { dayNumber, dayNumberAt } from '../time/days'
import { formatDay } from '../time/wording'
import { NEVER, type Need, type NeedState } from './need'
import type { OwedPaper, PaperState } from './records'

/** A need in one of these states owes no papers any more. A solved need still does: the enterprise pledged to hand them in afterwards. */
const OWES_NOTHING: readonly NeedState[] = ['declined', 'withdrawn', 'merged']
const WAITING: readonly PaperState[] = ['owed', 'returned']
const OPEN: readonly PaperState[] = [...WAITING, 'handed_in']

type WithPapers = Pick<Need, 'papers' | 'state'>

/** The papers that are still to come or to be checked. */
export function openPapers({ papers = [], state }: WithPapers): readonly OwedPaper[] {
  return OWES_NOTHING.includes(state) ? [] : papers.filter((paper) => OPEN.includes(paper.state))
}

export function isWaitedFor({ state }: Pick<OwedPaper, 'state'>): boolean {
  return WAITING.includes(state)
}

/** Whether the last day of a paper has passed while it is still to come. */
export function isPaperLate(paper: Pick<OwedPaper, 'dueOn' | 'state'>, now: number): boolean {
  return isWaitedFor(paper) && dayNumberAt(now) > (dayNumber(paper.dueOn) ?? 0)
}

/** When housekeeping next looks at the papers of a need, epoch ms; `NEVER` when there is nothing to remind of. */
export function papersLookAt(need: WithPapers): number {
  return Math.min(NEVER, ...openPapers(need).map(({ lookAt }) => lookAt))
}

/** How a paper stands, in the words that both sides read. */
export function formatPaper(paper: Pick<OwedPaper, 'dueOn' | 'state'>, now: number): string {
  const day = formatDay(paper.dueOn)
  const isLate = isPaperLate(paper, now)
  switch (paper.state) {
    case 'owed':
      return isLate ? `${day}到期，还没补交` : `${day}前补交`
    case 'returned':
      return isLate ? `没有通过，${day}到期，还没重新补交` : `没有通过，${day}前重新补交`
    case 'handed_in':
      return '已补交，等园区核对'
    case 'accepted':
      return '已核对，合格'
    case 'waived':
      return '不用再交'
  }
}
