import { isDiscontent, type Need, type TimelineEntry } from '@/shared/domain/need/need'
import { regionAt, type RegionCode } from '@/shared/domain/access/region'
import type { EarlierNeed } from '../index/earlier-need-index'
import type { MatchCollection } from '../match/match'
import { findNamed, type NamedThing } from './named-thing'
import type { ScorePart } from '../match/score-parts'

interface About {
  collection: MatchCollection
  itemId: string
}

/** One piece of evidence from a need about what helps: what was shown, who took it up, how it was judged, what solved it. Nobody is named. */
export type EvidenceLine = { needId: string; at: number } & (
  | ({ what: 'shown'; rank: number; score: number; parts: readonly ScorePart[] } & About)
  | { what: 'assigned' | 'claimed'; regionCode: RegionCode }
  | ({ what: 'helpful' | 'unhelpful'; side: 'enterprise' | 'park' } & About)
  /** The park named it as the answer. The enterprise neither said that this did not solve the need nor was discontent. */
  | ({ what: 'answered' } & About)
  /** The enterprise confirmed that it solved the need, and was not discontent. */
  | ({ what: 'solved' } & About)
  /** The enterprise asked about it from its page. */
  | ({ what: 'consulted' } & About)
)

/** The fields of a stored solved need that say what solved it. */
export type Solution = Pick<EarlierNeed, 'solvedBy' | 'solvedByPolicy' | 'gone'>

/**
 * The evidence of a stored need, oldest first. `kept` is its entry among the solved needs (collection earlier_needs), which names the service
 * and the policy that solved it. Without it, only names of items that were shown are recognised.
 */
export function collectEvidence(need: Need, kept?: Solution): EvidenceLine[] {
  const lines = [...shown(need), ...handling(need), ...said(need), ...answers(need), ...solvers(need, kept)]
  return lines.map((line) => ({ needId: need.id, ...line })).sort((a, b) => a.at - b.at)
}

type Line = EvidenceLine extends infer L ? (L extends EvidenceLine ? Omit<L, 'needId'> : never) : never

function shown({ createdAt: at, matches, alsoFound, policy }: Need): Line[] {
  const listed = [
    ['services', matches.map((one) => ({ id: one.serviceId, ...one }))],
    ['policies', (alsoFound?.policies ?? []).map((one) => ({ id: one.policyId, ...one }))],
    ['earlier_needs', (alsoFound?.earlier ?? []).map((one) => ({ id: one.earlierId, ...one }))],
  ] as const
  const lines = listed.flatMap(([collection, items]) =>
    items.map(({ id: itemId, score, parts = [] }, index): Line => ({
      what: 'shown',
      at,
      collection,
      itemId,
      rank: index + 1,
      score,
      parts,
    })),
  )
  const consulted: Line[] = policy
    ? [{ what: 'consulted', at, collection: 'policies', itemId: policy.id }]
    : []
  return [...lines, ...consulted]
}

/** Which region's people had the need since when: first the zone's, then one level up with every forward. */
function handling({ createdAt, zoneCode, timeline }: Need): Line[] {
  const levels = ['zone', 'city', 'province'] as const
  let step = 0
  const lines: Line[] = [{ what: 'assigned', at: createdAt, regionCode: zoneCode }]
  for (const { at, type } of timeline) {
    if (type === 'forwarded') step += 1
    if (type !== 'forwarded' && type !== 'claimed') continue
    const level = levels[Math.min(step, levels.length - 1)] ?? 'zone'
    const regionCode = regionAt(zoneCode, level) ?? zoneCode
    lines.push({ what: type === 'claimed' ? 'claimed' : 'assigned', at, regionCode })
  }
  return lines
}

function said({ judged = [] }: Need): Line[] {
  return judged.map(({ helpful, ...about }): Line => ({ what: helpful ? 'helpful' : 'unhelpful', ...about }))
}

/** The items that the park named as the answer, unless the enterprise then said that this did not solve the need. */
function answers(need: Need): Line[] {
  if (isDiscontent(need)) return []
  const refused = need.timeline.map(({ type }) => type).lastIndexOf('rejected')
  return need.timeline
    .slice(refused + 1)
    .flatMap((entry) =>
      namedBy(need, entry).map((about): Line => ({ what: 'answered', at: entry.at, ...about })),
    )
}

function solvers(need: Need, kept: Solution | undefined): Line[] {
  const at = need.timeline.filter(({ type }) => type === 'confirmed').at(-1)?.at
  if (need.state !== 'resolved' || at === undefined || isDiscontent(need) || kept?.gone) return []
  const named = kept ? keptAbout(kept) : need.timeline.flatMap((entry) => namedBy(need, entry))
  const serviceId = named.find(({ collection }) => collection === 'services')?.itemId
  const alike = (need.alsoFound?.earlier ?? [])
    .filter(({ solvedBy }) => solvedBy !== undefined && solvedBy.serviceId === serviceId)
    .map(({ earlierId }): About => ({ collection: 'earlier_needs', itemId: earlierId }))
  const all = new Map([...named, ...alike].map((about) => [`${about.collection}/${about.itemId}`, about]))
  return [...all.values()].map((about): Line => ({ what: 'solved', at, ...about }))
}

function keptAbout({ solvedBy, solvedByPolicy }: Solution): About[] {
  return [
    ...(solvedBy ? [{ collection: 'services' as const, itemId: solvedBy.serviceId }] : []),
    ...(solvedByPolicy ? [{ collection: 'policies' as const, itemId: solvedByPolicy.policyId }] : []),
  ]
}

function namedBy(
  { matches, alsoFound }: Need,
  { by, type, text }: Pick<TimelineEntry, 'by' | 'type' | 'text'>,
): About[] {
  if (by.side !== 'park' || text === undefined) return []
  if (type !== 'replied' && type !== 'resolution_proposed') return []
  const service = findNamed(
    text,
    matches.map(({ serviceId: id, name }): NamedThing => ({ id, name })),
  )
  const policies = alsoFound?.policies ?? []
  const policy = findNamed(
    text,
    policies.map(({ policyId: id, name }): NamedThing => ({ id, name })),
  )
  return [
    ...(service ? [{ collection: 'services' as const, itemId: service.id }] : []),
    ...(policy ? [{ collection: 'policies' as const, itemId: policy.id }] : []),
  ]
}
