import { lineageProblem, type LineageLink } from '@/shared/domain/policy/lineage'
import { wasPublic } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'
import { policies } from '../_kernel/data/repositories/policies'

/** Limits of following lineage, which is a few documents deep: generations, and ids in one query (the platform takes a hundred). */
const STEPS_MAX = 10
const BREADTH_MAX = 100

const WORDS = {
  LinksToItself: '不能指向自己',
  LinksTwice: '同一份文件重复了',
  GoesInACircle: '绕了一圈又回到自己：那份文件已经以这份为依据',
} as const

/** Refuses faulty links of a policy, judged by the stored policies. Reads each document that they lead to once. */
export async function faultyLineage(
  policy: Policy,
  links: readonly LineageLink[],
): Promise<Refusal<'LineageFaulty'> | undefined> {
  const known = await reached(links)
  const foreign = links.find(({ policyId }) => {
    const linked = policyId === undefined ? undefined : known.get(policyId)
    // A draft of another zone counts as unknown, so that trying ids reveals no drafts.
    return (
      policyId !== undefined &&
      !(linked && (linked.regionCode === policy.regionCode || wasPublic(linked.state)))
    )
  })
  if (foreign) return refuse('LineageFaulty', { 'content.lineage': `没有找到“${foreign.title}”` })
  const problem = lineageProblem(policy.id, links, (id) => known.get(id)?.lineage ?? [])
  return problem && refuse('LineageFaulty', { 'content.lineage': WORDS[problem] })
}

/** All policies that the links lead to, read generation by generation. */
async function reached(links: readonly LineageLink[]): Promise<ReadonlyMap<string, Policy>> {
  const known = new Map<string, Policy>()
  let next = idsIn(links)
  for (let steps = 0; next.length > 0 && steps < STEPS_MAX; steps += 1) {
    const found = await policies.byIds(next.slice(0, BREADTH_MAX))
    for (const policy of found) known.set(policy.id, policy)
    next = idsIn(found.flatMap(({ lineage }) => lineage)).filter((id) => !known.has(id))
  }
  return known
}

function idsIn(links: readonly LineageLink[]): string[] {
  return [...new Set(links.flatMap(({ policyId }) => (policyId === undefined ? [] : [policyId])))]
}
