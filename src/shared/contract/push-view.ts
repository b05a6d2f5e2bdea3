import * as v from 'valibot'
import { count, id, instant, regionCodeField } from './fields'
import { RINGS } from '../domain/push/rings'

/** planning: the ledger is being written; sending; done; stopped: the policy was recalled or expired. */
const PUSH_STATES = ['planning', 'sending', 'done', 'stopped'] as const

/** Why an enterprise is told. */
export const ring = v.picklist(RINGS)

/** The fields of a message as they will arrive; `problem`: why WeChat would refuse the field. */
export const messageLines = v.array(
  v.object({
    name: v.string(),
    label: v.string(),
    value: v.string(),
    problem: v.exactOptional(v.string()),
  }),
)
/** The last day of a lasting push (YYYY-MM-DD), and when it reminds those who were told; `remindAt` is absent once it has, or if there is no time for it. */
export const lastingDays = {
  untilOn: v.string(),
  remindAt: v.exactOptional(instant),
  /** How many times it reminds, from `remindAt` on, where its measures end on several days; absent: once. */
  reminders: v.exactOptional(count),
}
/** One push in a list, and at the head of its delivery. */
export const pushView = v.object({
  id,
  policyId: id,
  policyVersion: count,
  title: v.string(),
  regionCode: regionCodeField,
  urgent: v.boolean(),
  state: v.picklist(PUSH_STATES),
  byName: v.string(),
  at: instant,
  /** Enterprises of the audience, as rehearsed. */
  enterprises: count,
  /** People of the audience; absent in pushes older than this field. */
  people: v.exactOptional(count),
  /** The rings that it tells; absent in pushes older than rings. */
  rings: v.exactOptional(v.array(ring)),
  /** A reminder or withdrawal that follows from an earlier push; absent: an ordinary push. */
  kind: v.exactOptional(v.picklist(['reminder', 'withdrawal'])),
  /** Only for a relay: what the region adds to the notice. */
  relay: v.exactOptional(v.object({ explanation: v.string(), contact: v.string() })),
  /** Only for a lasting push; absent: it tells once. */
  lasting: v.exactOptional(v.object({ open: v.boolean(), ...lastingDays })),
})
export type PushView = v.InferOutput<typeof pushView>
