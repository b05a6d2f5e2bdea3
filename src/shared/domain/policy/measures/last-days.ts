import type { Policy } from '../policy'
import type { Measure } from './measure'
import { measureWindow } from './measure-order'

/** When applications close. Days are YYYY-MM-DD. */
export interface LastDays {
  /** The earliest last day; absent when the notice names none. */
  first?: string
  /** Whether other measures close later, or have no last day. */
  several: boolean
}

/** The last days of the measures, or of the policy when it has no measures. Days before `today` count only when all measures have ended. */
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
