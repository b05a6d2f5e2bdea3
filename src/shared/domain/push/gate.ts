import { startOfDay } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { nextMorning } from '../time/sending-hours'

/** Limit on policy messages per person. The inbox gets everything in any case. */
export interface FatigueLimit {
  messages: number
  days: number
}

/** Three a week. Besides, never two on one day: the second waits for the next morning. */
const FATIGUE_LIMIT: FatigueLimit = { messages: 3, days: 7 }

/** How many instants of policy messages are stored per person: enough for any limit. */
export const REMEMBERED_MESSAGES = 8

/** What is known of a person who may be sent a message. */
export interface Reach {
  /** Messages of this template that the person still allows. */
  quota: number
  /** When policy messages were sent to the person lately, epoch ms. */
  pushedAt: readonly number[]
}

export type GateAnswer =
  | { pass: 'send' }
  | { pass: 'wait'; reason: 'digest'; until: number }
  | { pass: 'suppress'; reason: 'no_quota' | 'fatigue' | 'gone' }

/**
 * Whether a policy message is sent to this person now. Only the quota can hold up an urgent one, because WeChat refuses a message without quota.
 * @param reach undefined when the person is no longer there
 */
export function gate(
  reach: Reach | undefined,
  now: number,
  urgent: boolean,
  limit: FatigueLimit = FATIGUE_LIMIT,
): GateAnswer {
  if (!reach) return { pass: 'suppress', reason: 'gone' }
  if (reach.quota <= 0) return { pass: 'suppress', reason: 'no_quota' }
  if (urgent) return { pass: 'send' }
  const recent = reach.pushedAt.filter((at) => at > now - limit.days * DAY_MS)
  if (recent.length >= limit.messages) return { pass: 'suppress', reason: 'fatigue' }
  const today = startOfDay(now)
  if (recent.some((at) => at >= today)) return { pass: 'wait', reason: 'digest', until: nextMorning(now) }
  return { pass: 'send' }
}
