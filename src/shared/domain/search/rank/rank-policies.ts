import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import type { Found } from '../index/item-index'
import type { EarlierItem, EarlierNeeds } from '../index/earlier-needs'
import { LEARNED } from '../evidence/learned'
import type { PolicyMatch } from './match'
import type { RankQuery } from './rank'
import { toReasons } from './reasons'
import { NEARNESS, sumScore, solvedPart, type ScorePartWeights } from './score-parts'

/** Policies of the cloud or of a phone, and how they concern the enterprise that asks. */
export interface PolicySource<Item> {
  /** What fits, best first, of that only what `admits` lets in. */
  match(limit: number, admits: (item: Item) => boolean): Found<Item>[]
  describe(item: Item): { id: string; name: string; regionCode: RegionCode }
  /** Whether the enterprise meets its conditions; undefined when it has none. */
  verdictOf(item: Item): Verdict | undefined
}

const SHOWN = 3
/** More are looked at, because eligibility, nearness and earlier needs may turn the order. */
const CONSIDERED = 6
/** A policy that meets less of what the text says is about something else. */
const SHARE = 0.2
const EVIDENCE = 14
/** Far behind the best one it only distracts. */
const KEEP_SHARE = 0.25
/** Similar needs that are looked at for what solved them. */
const LOOKED_AT = 20
/** What it adds that all conditions are met for certain. */
const ELIGIBLE = 0.1

/** Policies that the enterprise may be eligible for, best first, each with its reasons. */
export function rankPolicies<Item>(
  { text, zoneCode }: RankQuery,
  { match, describe, verdictOf }: PolicySource<Item>,
  earlier: EarlierNeeds<EarlierItem>,
  at: number,
  weights: ScorePartWeights = LEARNED.policies?.weights ?? {},
): PolicyMatch[] {
  const hits = match(CONSIDERED, (item) => verdictOf(item) !== 'unmet')
  const solvers = hits.length > 0 ? solversOf({ text, zoneCode }, earlier, at) : new Map<string, number>()
  const top = hits[0]?.score ?? 0
  const found = hits
    .filter(({ share, evidence }) => share >= SHARE || evidence >= EVIDENCE)
    .map((hit) => {
      const { id, name, regionCode } = describe(hit.item)
      const verdict = verdictOf(hit.item)
      const count = solvers.get(id) ?? 0
      const solved = solvedPart(count, top)
      const base = hit.score + solved
      const more = {
        solved,
        eligibility: verdict === 'met' ? base * ELIGIBLE : 0,
        nearness: base * NEARNESS[regionLevel(regionCode)],
      }
      const why = toReasons(hit)
      if (count > 0) why.push({ kind: 'solved', count })
      why.push({ kind: 'region', level: regionLevel(regionCode) })
      const known = verdict !== undefined && verdict !== 'unmet' && { verdict }
      return { policyId: id, name, ...known, ...sumScore(hit, more, weights), why }
    })
    .sort((a, b) => b.score - a.score || (a.policyId < b.policyId ? -1 : 1))
  const best = found[0]?.score ?? 0
  return found.slice(0, SHOWN).filter(({ score }) => score >= best * KEEP_SHARE)
}

/** Policies that solved needs like this one, each with how many. */
function solversOf(
  { text, zoneCode }: RankQuery,
  earlier: EarlierNeeds<EarlierItem>,
  at: number,
): Map<string, number> {
  const solvers = new Map<string, number>()
  for (const { item } of earlier.similarTo(text, zoneCode, at, LOOKED_AT)) {
    const id = item.solvedByPolicy?.policyId
    if (id !== undefined) solvers.set(id, (solvers.get(id) ?? 0) + 1)
  }
  return solvers
}
