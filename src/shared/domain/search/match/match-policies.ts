import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { EarlierItem, EarlierNeedIndex } from '../index/earlier-need-index'
import type { FoundItem } from '../index/item-index'
import { LEARNED } from '../learning/learned'
import { PhraseQuery } from '../phrase/phrases'
import { toFoundMeasure, type MeasureFitOption } from './find-measure'
import type { PolicyMatch } from './match'
import type { NeedQuery } from './match-services'
import { toReasons } from './reasons'
import { NEARNESS, solvedPart, sumScore, type ScorePartWeights } from './score-parts'

/** The policies of the cloud or of a phone, and how they concern the enterprise that searches. */
export interface PolicySource<Item> {
  /** The policies that fit a text, best first; only those for which `admits` returns true. */
  search(text: string, limit: number, admits: (item: Item) => boolean): FoundItem<Item>[]
  describe(item: Item): { id: string; name: string; regionCode: RegionCode }
  /** Whether the enterprise meets the conditions of a policy; undefined when it has none. */
  getVerdict(item: Item): Verdict | undefined
  /** The measure of the policy for which a text asks. */
  getMeasure?(item: Item, query: PhraseQuery): ChosenMeasure | undefined
}

/** A measure of a policy, and whether the policy has others. */
export interface ChosenMeasure {
  measure: MeasureFitOption
  isOneOfSeveral: boolean
}

export interface PolicyMatchOptions {
  /** Epoch ms. */
  at: number
  /** Factor of each part of a score; the learned ones if absent. */
  weights?: ScorePartWeights
}

const SHOWN = 3
/** The number of policies that are ranked: eligibility, nearness and solved needs may change their order. */
const RANKED = 6
/** A policy must contain this share of the text, or have this much evidence. Otherwise it is about something else. */
const SHARE_MIN = 0.2
const EVIDENCE_MIN = 14
/** Policies below this share of the best score are not shown. */
const SHOWN_SHARE = 0.25
/** The share of the score that is added when all conditions are surely met. */
const ELIGIBLE = 0.1

/** The policies that the enterprise may be eligible for, best first, each with its reasons. */
export function matchPolicies<Item>(
  { text, zoneCode }: NeedQuery,
  source: PolicySource<Item>,
  earlier: EarlierNeedIndex<EarlierItem>,
  { at, weights = LEARNED.policies?.weights ?? {} }: PolicyMatchOptions,
): PolicyMatch[] {
  const hits = source.search(text, RANKED, (item) => source.getVerdict(item) !== 'unmet')
  const [best] = hits
  if (!best) return []
  const solvers = earlier.countSolvers(
    { text, zoneCode, at },
    ({ solvedByPolicy }) => solvedByPolicy?.policyId,
  )
  const query = new PhraseQuery(text)
  const matches = hits
    .filter(({ share, evidence }) => share >= SHARE_MIN || evidence >= EVIDENCE_MIN)
    .map((hit): PolicyMatch => {
      const { id, name, regionCode } = source.describe(hit.item)
      const verdict = source.getVerdict(hit.item)
      const count = solvers.get(id) ?? 0
      const solved = solvedPart(count, best.score)
      const base = hit.score + solved
      const more = {
        solved,
        eligibility: verdict === 'met' ? base * ELIGIBLE : 0,
        nearness: base * NEARNESS[regionLevel(regionCode)],
      }
      const why = toReasons(hit)
      if (count > 0) why.push({ kind: 'solved', count })
      why.push({ kind: 'region', level: regionLevel(regionCode) })
      const chosen = source.getMeasure?.(hit.item, query)
      // Where the policy has several measures, the verdict is that of the shown measure.
      const said = chosen?.isOneOfSeveral ? chosen.measure.verdict : verdict
      return {
        policyId: id,
        name,
        ...(said !== undefined && said !== 'unmet' && { verdict: said }),
        ...(chosen && { found: toFoundMeasure(chosen.measure) }),
        ...(chosen?.isOneOfSeveral && { measure: chosen.measure.title }),
        ...sumScore(hit, more, weights),
        why,
      }
    })
    .sort((a, b) => b.score - a.score || (a.policyId < b.policyId ? -1 : 1))
  const top = matches[0]?.score ?? 0
  return matches.slice(0, SHOWN).filter(({ score }) => score >= top * SHOWN_SHARE)
}
