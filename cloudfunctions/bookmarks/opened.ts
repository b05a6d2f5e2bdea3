import type { contract } from '@/shared/contract'
import { isInForceIn } from '@/shared/domain/search/index/policies-in-force'
import { policyReadId } from '@/shared/domain/policy/policy-read'
import { ActionError } from '../_kernel/rpc/action-error'
import { markPolicy, toMarks } from '../_kernel/policies/policy-marks'
import type { Handler } from '../_kernel/rpc/handler'
import { policyReads, policyReaders } from '../_kernel/data/repositories/policy-reads'
import { policiesInForce } from '../_kernel/search/policies-in-force'

/** Reads three documents besides caller and enterprise. Writes nothing when the opening is already stored. */
export const opened: Handler<typeof contract.bookmarks.opened> = async (context, { policyId, checked }) => {
  const { subject: enterprise, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const [read, reader, index] = await Promise.all([
    policyReads.byId(policyReadId(policyId, person.id)),
    policyReaders.byId(person.id),
    policiesInForce.current(),
  ])
  const policy = index.get(policyId)
  const follows = reader?.follows ?? []
  const known = read?.openedAt !== undefined && (!checked || read.checkedAt !== undefined)
  // No new mark is stored for a policy that is over or of another place; the answer still has the former marks.
  if (known || !policy || !isInForceIn(policy, enterprise.regionCode, now))
    return { marks: toMarks(read), follows }
  return context.change(async (tx) => {
    const marks = await markPolicy(tx, { policyId, person, enterprise }, (before) => ({
      openedAt: now,
      ...(checked && { checkedAt: now }),
      ...before,
    }))
    return { marks, follows }
  })
}
