import type { Need, NeedEventType } from './need'

/** The plan of a need whose latest solution the enterprise rejected. */
const REFUTED_PLAN = '上次的办法没解决，正在另想办法'

/** The park's next action, in words. A solution that the enterprise rejected is no plan any more. */
export function describePlan({ plan, timeline }: Pick<Need, 'plan' | 'timeline'>): string {
  const last = (type: NeedEventType) => timeline.map((entry) => entry.type).lastIndexOf(type)
  return last('rejected') > last('resolution_proposed') ? REFUTED_PLAN : plan
}
