import type { Enterprise, Person } from '@/shared/domain/access/account'
import {
  newReader,
  policyReadId,
  withPolicy,
  type PolicyMarks,
  type PolicyRead,
} from '@/shared/domain/policy/policy-read'
import type { WritingStore } from '../data/store'

/** Who does something with which policy. */
export interface Marking {
  policyId: string
  person: Pick<Person, 'id'>
  enterprise: Pick<Enterprise, 'id' | 'regionCode'>
}

/** Keeps what a person did with a policy, as `change` makes it from what was there, in both places that say so. */
export async function markPolicy(
  tx: WritingStore,
  { policyId, person, enterprise }: Marking,
  change: (marks: PolicyMarks) => PolicyMarks,
): Promise<PolicyMarks> {
  const id = policyReadId(policyId, person.id)
  const [read, reader] = await Promise.all([tx.policyReads.byId(id), tx.readers.byId(person.id)])
  const marks = change(marksOf(read))
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
  await (read ? tx.policyReads.save(next, read.version) : tx.policyReads.open(next))
  await (reader ? tx.readers.save(listed, reader.version) : tx.readers.open(listed))
  return marks
}

/** Only what was done; nothing for a policy that was never touched. */
export function marksOf(read: PolicyRead | undefined): PolicyMarks {
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
