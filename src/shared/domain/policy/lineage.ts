/** How a policy stands to another one. */
export const LINEAGE_KINDS = ['based_on', 'replaces', 'implements'] as const
export type LineageKind = (typeof LINEAGE_KINDS)[number]

export const LINEAGE_LABELS: Readonly<Record<LineageKind, string>> = {
  based_on: '依据',
  replaces: '替代',
  implements: '贯彻落实',
}

/** A link from the policy that holds it to an older one, which may not be in the collection. */
export interface LineageLink {
  kind: LineageKind
  /** Id of the policy, when it is in the collection. */
  policyId?: string
  title: string
  documentNumber?: string
}

/** What a policy was called before another took its place. */
export interface FormerName {
  title: string
  documentNumber?: string
}

/** A policy that many took the place of one after another keeps the latest names. */
const FORMER_NAMES_MAX = 40

/** Under which names people may still look for a policy: those of the ones that it replaces, and of the ones that these replaced. */
export function formerNames(
  replaced: readonly (FormerName & { former?: readonly FormerName[] })[],
): readonly FormerName[] {
  return replaced
    .flatMap(({ title, documentNumber, former = [] }): FormerName[] => [
      { title, ...(documentNumber !== undefined && { documentNumber }) },
      ...former,
    ])
    .slice(0, FORMER_NAMES_MAX)
}

export type LineageProblem = 'LinksToItself' | 'LinksTwice' | 'GoesInACircle'

/**
 * What is wrong with a policy's links, undefined when nothing is. `linksOf` gives the links of a policy in the collection: lineage runs
 * from newer to older and never comes back.
 */
export function lineageProblem(
  policyId: string,
  links: readonly LineageLink[],
  linksOf: (policyId: string) => readonly LineageLink[],
): LineageProblem | undefined {
  const seen = new Set<string>()
  for (const { kind, policyId: to, title } of links) {
    if (to === policyId) return 'LinksToItself'
    const key = `${kind} ${to ?? title}`
    if (seen.has(key)) return 'LinksTwice'
    seen.add(key)
  }
  return ancestors(links, linksOf).has(policyId) ? 'GoesInACircle' : undefined
}

/** Every policy of the collection that one reaches by following links, nearest first. */
export function ancestors(
  links: readonly LineageLink[],
  linksOf: (policyId: string) => readonly LineageLink[],
): Set<string> {
  const reached = new Set<string>()
  const queue = [...links]
  for (let link = queue.shift(); link; link = queue.shift()) {
    if (link.policyId === undefined || reached.has(link.policyId)) continue
    reached.add(link.policyId)
    queue.push(...linksOf(link.policyId))
  }
  return reached
}
