import * as v from 'valibot'
import { count, id, instant, regionCodeField } from './fields'
import { RINGS } from '../domain/push/rings'

/** planning: the ledger is being written; sending; done; stopped: the policy was recalled or ran out. */
const PUSH_STATES = ['planning', 'sending', 'done', 'stopped'] as const

/** Why an enterprise is told. */
export const ring = v.picklist(RINGS)

/** Field by field as it will arrive; `problem`: why WeChat would refuse it. */
export const messageLines = v.array(
  v.object({
    name: v.string(),
    label: v.string(),
    value: v.string(),
    problem: v.exactOptional(v.string()),
  }),
)
/** Until when a push goes on (YYYY-MM-DD), and when it reminds those who were told; absent: there is no time for it, or it did. */
export const lastingDays = {
  untilOn: v.string(),
  remindAt: v.exactOptional(instant),
  /** Times that it reminds, from `remindAt` on, where its measures end on several days; absent: once. */
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
  /** People of the audience; absent in pushes sent before it was kept. */
  people: v.exactOptional(count),
  /** Whom it tells; absent in pushes from before rings. */
  rings: v.exactOptional(v.array(ring)),
  /** Absent: the push itself. */
  kind: v.exactOptional(v.picklist(['reminder', 'withdrawal'])),
  /** Handed on by the region, with what it adds. */
  relay: v.exactOptional(v.object({ explanation: v.string(), contact: v.string() })),
  /** It goes on until its last day; absent: it tells once. */
  lasting: v.exactOptional(v.object({ open: v.boolean(), ...lastingDays })),
})
export type PushView = v.InferOutput<typeof pushView>
