/** The relation of a policy to another one. */
export const LINEAGE_KINDS = ['based_on', 'replaces', 'implements'] as const
export type LineageKind = (typeof LINEAGE_KINDS)[number]

export const LINEAGE_LABELS: Readonly<Record<LineageKind, string>> = {
  based_on: '依据',
  replaces: '替代',
  implements: '贯彻落实',
}

/** A link from a policy to an older one, which may not be in the collection. */
export interface LineageLink {
  kind: LineageKind
  /** Id of the older policy, when it is in the collection. */
  policyId?: string
  title: string
  documentNumber?: string
}

/** Title and number of a policy that another one replaced. */
export interface FormerName {
  title: string
  documentNumber?: string
}

/** A policy at the end of a long line of replacements keeps only the latest names. */
const FORMER_NAMES_MAX = 40

/** Names under which people may still look for a policy: those of the policies that it replaces, and of the policies that those replaced. */
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
 * The first problem of a policy's links; undefined without one. `linksOf` gives the links of a policy in the collection. Lineage runs from newer to
 * older policies and has no circle.
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

/** Every policy of the collection that can be reached by following links, nearest first. */
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
