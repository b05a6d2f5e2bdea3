import { lineageProblem, type LineageLink } from '@/shared/domain/policy/lineage'
import { wasPublic } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'
import { policies } from '../_kernel/data/repositories/policies'

/** Lineage is a few documents deep; beyond this many nobody follows it, and a query takes a hundred ids. */
const STEPS_MAX = 10
const BREADTH_MAX = 100

const WORDS = {
  LinksToItself: '不能指向自己',
  LinksTwice: '同一份文件重复了',
  GoesInACircle: '绕了一圈又回到自己：那份文件已经以这份为依据',
} as const

/** What is wrong with the links of a policy, by what is stored now. One read per document that they lead to. */
export async function faultyLineage(
  policy: Policy,
  links: readonly LineageLink[],
): Promise<Refusal<'LineageFaulty'> | undefined> {
  const known = await reached(links)
  const foreign = links.find(({ policyId }) => {
    const linked = policyId === undefined ? undefined : known.get(policyId)
    // Nobody learns by trying ids that another zone has a draft.
    return (
      policyId !== undefined &&
      !(linked && (linked.regionCode === policy.regionCode || wasPublic(linked.state)))
    )
  })
  if (foreign) return refuse('LineageFaulty', { 'content.lineage': `没有找到“${foreign.title}”` })
  const problem = lineageProblem(policy.id, links, (id) => known.get(id)?.lineage ?? [])
  return problem && refuse('LineageFaulty', { 'content.lineage': WORDS[problem] })
}

/** Everything that the links lead to, generation by generation. */
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
