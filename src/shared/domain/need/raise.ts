import type { Need } from './need'

/** After so many refused solutions an administrator answers for the need. */
const REFUSALS_MAX = 2

/** Whether the enterprise has refused so many solutions since the need last went to an administrator that it now goes to one again. */
export function isRefusedTwice({ timeline }: Pick<Need, 'timeline'>): boolean {
  const since = timeline.map(({ type }) => type).lastIndexOf('raised') + 1
  return timeline.slice(since).filter(({ type }) => type === 'rejected').length >= REFUSALS_MAX
}
