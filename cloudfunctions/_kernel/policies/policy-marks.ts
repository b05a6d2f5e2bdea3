import type { Enterprise, Person } from '@/shared/domain/access/account'
import {
  newReader,
  policyReadId,
  withPolicy,
  type PolicyMarks,
  type PolicyRead,
} from '@/shared/domain/policy/policy-read'
import type { Transaction } from '../data/transaction'
import { policyReads, policyReaders } from '../data/repositories/policy-reads'

/** The person who does something with a policy, and their enterprise. */
export interface Marking {
  policyId: string
  person: Pick<Person, 'id'>
  enterprise: Pick<Enterprise, 'id' | 'regionCode'>
}

/** Stores what a person did with a policy in both places that hold it. `change` makes the new marks from the stored ones. */
export async function markPolicy(
  tx: Transaction,
  { policyId, person, enterprise }: Marking,
  change: (marks: PolicyMarks) => PolicyMarks,
): Promise<PolicyMarks> {
  const id = policyReadId(policyId, person.id)
  const [read, reader] = await Promise.all([
    tx.use(policyReads).byId(id),
    tx.use(policyReaders).byId(person.id),
  ])
  const marks = change(toMarks(read))
  const next: PolicyRead = {
    id,
    version: read?.version ?? 1,
    policyId,
    personId: person.id,
    enterpriseId: enterprise.id,
    regionCode: enterprise.regionCode,
    ...marks,
  }
  const listed = withPolicy(reader ?? newReader(person.id), policyId, marks)
  await (read ? tx.use(policyReads).update(next, read.version) : tx.use(policyReads).insert(next))
  await (reader ? tx.use(policyReaders).update(listed, reader.version) : tx.use(policyReaders).insert(listed))
  return marks
}

/** The marks alone; empty for a policy that the person never touched. */
export function toMarks(read: PolicyRead | undefined): PolicyMarks {
  if (!read) return {}
  const { openedAt, checkedAt, consultedAt, needId, keptAt } = read
  return {
    ...(openedAt !== undefined && { openedAt }),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(consultedAt !== undefined && { consultedAt }),
    ...(needId !== undefined && { needId }),
    ...(keptAt !== undefined && { keptAt }),
  }
}
