import type { contract } from '@/shared/contract'
import type { PolicyRevision } from '@/shared/domain/policy/revision'
import type { Handler } from '../_kernel/rpc/handler'
import { policyRevisions } from '../_kernel/data/repositories/policies'

export const revisions: Handler<typeof contract.policies.revisions> = async (
  { subject: { id } },
  { cursor },
) => {
  const { items, nextCursor } = await policyRevisions.of(id, cursor)
  return { revisions: items.map(whoWrote), ...(nextCursor !== undefined && { nextCursor }) }
}

/** A revision in a list. */
export function whoWrote({ policyVersion: version, at, by }: PolicyRevision): {
  version: number
  at: number
  name: string
} {
  return { version, at, name: by.name }
}
