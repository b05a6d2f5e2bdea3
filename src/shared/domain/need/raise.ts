import type { Need } from './need'

/** So often one solution is refused; then an administrator answers for the need. */
const REFUSALS_MAX = 2

/** Whether the enterprise has refused solutions so often since an administrator last took the need over that one does now. */
export function isRefusedTwice({ timeline }: Pick<Need, 'timeline'>): boolean {
  const since = timeline.map(({ type }) => type).lastIndexOf('raised') + 1
  return timeline.slice(since).filter(({ type }) => type === 'rejected').length >= REFUSALS_MAX
}
