import type { Policy } from '../policy'
import type { Measure } from './measure'
import { measureWindow } from './measure-order'

/** Until when one can apply: YYYY-MM-DD. */
export interface LastDays {
  /** The first last day of all; absent: the notice says none. */
  first?: string
  /** Other measures end later, or without a day. */
  several: boolean
}

/** When the measures end, or, where there are none, when the policy does. Those that ended before `today` count only when all have. */
export function lastDays(
  measures: readonly Pick<Measure, 'window'>[],
  policy: Pick<Policy, 'deadlineOn'>,
  today = '',
): LastDays {
  const all = (measures.length === 0 ? [{}] : measures).map((one) => measureWindow(one, policy).untilOn)
  const open = all.filter((day) => day === undefined || day >= today)
  const days = [...new Set(open.length > 0 ? open : all)]
  const [first] = days.flatMap((day) => day ?? []).sort()
  return { ...(first !== undefined && { first }), several: first !== undefined && days.length > 1 }
}
