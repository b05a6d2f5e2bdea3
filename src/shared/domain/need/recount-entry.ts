import { formatExactly } from '../time/wording'
import type { Need } from './need'

type Dates = Pick<Need, 'promise' | 'confirmBy'>

/** The dates that moved and that people see, each with its old and new value; empty when there is none. */
export function formatMovedDates(before: Dates, after: Dates): string {
  return [
    line('首次答复', before.promise.responseDueAt, after.promise.responseDueAt),
    line('办结', before.promise.resolutionDueAt, after.promise.resolutionDueAt),
    line('确认期限', before.confirmBy, after.confirmBy),
  ]
    .filter((one) => one !== undefined)
    .join('；')
}

/** The recounted need with a line in its timeline that tells both sides which dates moved; without a line when none that they see did. */
export function noteRecount(
  before: Need,
  after: Need,
  { reason, now }: { reason: string; now: number },
): Need {
  const moves = formatMovedDates(before, after)
  if (moves === '') return after
  const by = { side: 'system', name: '系统' } as const
  const entry = { at: now, by, type: 'recounted', state: after.state, text: `${reason}：${moves}` } as const
  return { ...after, timeline: [...after.timeline, entry] }
}

function line(what: string, before: number | undefined, after: number | undefined): string | undefined {
  if (before === undefined || after === undefined || before === after) return undefined
  return `${what}由 ${formatExactly(before)} 改为 ${formatExactly(after)}`
}
