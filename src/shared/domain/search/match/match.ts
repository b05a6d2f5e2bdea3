import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { RegionLevel } from '@/shared/domain/access/region'
import type { FoundMeasure } from './find-measure'
import type { ScorePart } from './score-parts'

/** The collections with which a need is matched. Each name is also that of a collection in the database. */
export const MATCH_COLLECTIONS = ['services', 'policies', 'earlier_needs'] as const
export type MatchCollection = (typeof MATCH_COLLECTIONS)[number]

/** One reason for a match that a person can check. */
export type Reason =
  /** Words of the text that the item contains. */
  | { kind: 'words'; words: readonly string[] }
  /** Words that the text may have meant. */
  | { kind: 'meant'; words: readonly string[] }
  | { kind: 'synonym' }
  | { kind: 'category'; label: string }
  | { kind: 'region'; level: RegionLevel }
  | { kind: 'open' }
  /** How many similar needs of the zone the item solved. */
  | { kind: 'solved'; count: number }

interface ScoredMatch {
  /** Scores can be compared only within one collection of one answer. */
  score: number
  /** The score in its parts, for learning; the values add up to it. */
  parts?: readonly ScorePart[]
  why: readonly Reason[]
}

/** A service that fits a need. */
export interface Match extends ScoredMatch {
  serviceId: string
  name: string
  organizationName: string
  phone: string
  /** Its hours in words: whether it is open is computed again whenever the match is shown. */
  schedule?: string
}

/** A policy that fits a need. */
export interface PolicyMatch extends ScoredMatch {
  policyId: string
  name: string
  /** Whether the enterprise meets the conditions, of the measure where the policy has several; absent without conditions. An unmet policy does not match. */
  verdict?: Exclude<Verdict, 'unmet'>
  /** The title of the measure that was found, where the policy has several. */
  measure?: string
  /** The measure, with what the enterprise gets and when. */
  found?: FoundMeasure
}

/** A solved need of the zone, without anything personal. */
export interface EarlierMatch extends ScoredMatch {
  earlierId: string
  asked: string
  answer: string
  /** The service and the policy that solved it, where they are known. */
  solvedBy?: { serviceId: string; name: string }
  solvedByPolicy?: { policyId: string; name: string }
}

/** Policies and solved needs that fit a need. */
export interface OtherMatches {
  policies: readonly PolicyMatch[]
  earlier: readonly EarlierMatch[]
}

/** A solved need as another need stores it. It is stored without its words, so that they are gone everywhere once its enterprise takes them back. */
export type EarlierFound = Omit<EarlierMatch, 'asked' | 'answer'>

/** The policies and solved needs that are stored with a need. */
export interface StoredMatches {
  policies: readonly PolicyMatch[]
  earlier: readonly EarlierFound[]
}

/** Leaves out the words of the other enterprise. Reasons of the kind `meant` go too, because they quote that enterprise's text. */
export function toEarlierFound({ asked: _asked, answer: _answer, why, ...rest }: EarlierMatch): EarlierFound {
  return { ...rest, why: why.filter(({ kind }) => kind !== 'meant') }
}
