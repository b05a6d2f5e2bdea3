import type { Policy } from '@/shared/domain/policy/policy'
import { askedNoMore, currentGroup } from '@/shared/domain/push/current-group'
import type { PushGroup } from '@/shared/domain/push/rings'
import { command } from '../_kernel/data/database'
import { policies } from '../_kernel/data/repositories/policies'
import type { Push } from '../_kernel/data/repositories/pushes'

/** A push, and what a person is told by it. */
export interface SentPush extends PushGroup {
  /** Of the ledger: where the person is named. */
  chunkId: string
  push: Push
}

/** What words are made of. */
const WORDED: readonly (keyof Policy)[] = [
  'title',
  'shortTitle',
  'level',
  'issuingBodies',
  'deadlineOn',
  'plain',
  'measures',
  'rule',
  'withdrawnClauses',
]

/**
 * What pushes say at `now` (epoch ms), in their order: of a policy that was changed since, a question about measures that are gone is asked no more, and
 * nobody reads that such a measure fits. Reads only policies that were changed.
 */
export async function currentWords(
  sent: readonly SentPush[],
  lives: ReadonlyMap<string, Pick<Policy, 'state' | 'version'>>,
  now: number,
): Promise<SentPush[]> {
  const isChanged = ({ push }: SentPush) => {
    const life = lives.get(push.policyId)
    return push.kind !== 'withdrawal' && life?.state === 'published' && life.version !== push.policyVersion
  }
  const ids = [...new Set(sent.filter(isChanged).map(({ push }) => push.policyId))]
  if (ids.length === 0) return [...sent]
  const where = { _id: command.in(ids) }
  const found = await policies.find({ where, fields: WORDED, limit: ids.length })
  const changed = new Map(found.map((policy) => [policy.id, policy]))
  return sent.map((one) => {
    const policy = isChanged(one) ? changed.get(one.push.policyId) : undefined
    if (!policy) return one
    const current = currentGroup(one, policy, one.push, now)
    const { ask: _ask, ...rest } = one
    return current ? { ...rest, ...current } : { ...rest, notice: askedNoMore(policy) }
  })
}
