import { formatExactly } from '../time/wording'
import type { Need } from './need'

type Dates = Pick<Need, 'promise' | 'confirmBy'>

/** Which dates of a promise moved, from when to when; empty when nobody sees any of them. */
export function formatMovedDates(before: Dates, after: Dates): string {
  return [
    line('首次答复', before.promise.responseDueAt, after.promise.responseDueAt),
    line('办结', before.promise.resolutionDueAt, after.promise.resolutionDueAt),
    line('确认期限', before.confirmBy, after.confirmBy),
  ]
    .filter((one) => one !== undefined)
    .join('；')
}

/** The need whose dates were counted anew, with the line in its timeline that both sides read. */
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
