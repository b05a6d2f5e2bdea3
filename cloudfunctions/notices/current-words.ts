import type { Policy } from '@/shared/domain/policy/policy'
import { askedNoMore, currentGroup } from '@/shared/domain/push/current-group'
import type { PushGroup } from '@/shared/domain/push/rings'
import { command } from '../_kernel/data/database'
import { policies } from '../_kernel/data/repositories/policies'
import type { Push } from '../_kernel/data/repositories/pushes'

/** A push with the words that it tells a person. */
export interface SentPush extends PushGroup {
  /** The chunk of the ledger that names the person. */
  chunkId: string
  push: Push
}

/** The fields of a policy from which the words are made. */
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
 * The words of pushes at `now` (epoch ms), in the given order. If a policy was changed since, questions about removed measures are no longer asked,
 * and nobody reads that such a measure fits. Reads only policies that were changed.
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
