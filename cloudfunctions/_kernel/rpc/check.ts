import * as v from 'valibot'
import type { Call, FieldFaults } from '@/shared/contract/action'
import { ActionError } from './action-error'

const callShape = v.object({
  action: v.pipe(v.string(), v.maxLength(40)),
  input: v.unknown(),
  level: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  release: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z.+-]{0,30}$/))),
  requestId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))),
})

/** Checks that an event from a client has the shape of a call. @throws ActionError InvalidInput */
export function checkedCall(event: unknown): Call {
  const call = v.safeParse(callShape, event)
  if (!call.success) throw new ActionError('InvalidInput', toFieldFaults(call.issues))
  const { requestId, ...rest } = call.output
  return { ...rest, ...(requestId !== undefined && { requestId }) }
}

/** No form has more fields. The platform could not carry an answer with the faults of twenty thousand fields. */
const FAULTS_MAX = 100

/** The first fault of each field, by its path: `contact.phone` → what to change. */
export function toFieldFaults(issues: readonly v.BaseIssue<unknown>[]): FieldFaults {
  const faults = new Map<string, string>()
  for (const issue of issues) {
    if (faults.size === FAULTS_MAX) break
    const path = v.getDotPath(issue) ?? 'input'
    if (!faults.has(path)) faults.set(path, issue.message)
  }
  return Object.fromEntries(faults)
}
