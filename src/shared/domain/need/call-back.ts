import { contains } from '../access/region'
import { isSamePerson, type NeedActor } from '../access/party'
import type { Need } from './need'

/** Working days within which the enterprise is called back. */
export const CALL_BACK_WORKING_DAYS = 5

/** Ids of all officers who handled the need: the responsible one, and everybody of the park in the timeline. */
export function handlersOf({ responsible, timeline }: Pick<Need, 'responsible' | 'timeline'>): Set<string> {
  const acted = timeline.flatMap(({ by }) =>
    by.side === 'park' && by.personId !== undefined ? [by.personId] : [],
  )
  return new Set([responsible.personId, ...acted])
}

/** Whether a call-back is still to be made. */
export function owesCallBack({ callBack }: Pick<Need, 'callBack'>): boolean {
  return callBack?.open === true
}

/** Whether `by` may call back: the officer who is to call, or an administrator whose region contains the zone. Nobody who handled the need may. */
export function mayCallBack(need: Need, by: NeedActor): boolean {
  if (!owesCallBack(need) || by.personId === undefined) return false
  if ([...handlersOf(need)].some((id) => isSamePerson(by, id))) return false
  const administers = by.administers !== undefined && contains(by.administers, need.zoneCode)
  return administers || by.personId === need.callBack?.officer?.personId
}

/** Whether an officer may read the author's phone number: the responsible officer may, and whoever may call back. */
export function seesNumber(need: Need, by: NeedActor): boolean {
  return by.personId === need.responsible.personId || mayCallBack(need, by)
}
