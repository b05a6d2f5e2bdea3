import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { RegionLevel } from '@/shared/domain/access/region'
import type { FoundMeasure } from './find-measure'
import type { ScorePart } from './score-parts'

/** What a need is matched with. Each name is also that of a collection in the database. */
export const MATCH_COLLECTIONS = ['services', 'policies', 'earlier_needs'] as const
export type MatchCollection = (typeof MATCH_COLLECTIONS)[number]

/** One reason that a person can check. */
export type Reason =
  /** Words of the text that stand in it. */
  | { kind: 'words'; words: readonly string[] }
  /** Words that the text may have meant. */
  | { kind: 'meant'; words: readonly string[] }
  | { kind: 'synonym' }
  | { kind: 'category'; label: string }
  | { kind: 'region'; level: RegionLevel }
  | { kind: 'open' }
  /** How many similar needs of the zone it solved. */
  | { kind: 'solved'; count: number }

interface ScoredMatch {
  /** Scores compare within one collection of one answer only. */
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
  /** Whether the enterprise meets the conditions, of the measure where there are several; absent when there are none. A policy that is unmet does not match. */
  verdict?: Exclude<Verdict, 'unmet'>
  /** What was found of the several things that it gives. */
  measure?: string
  /** The measure with what one gets by it and when. */
  found?: FoundMeasure
}

/** A solved need of the zone, without anything personal. */
export interface EarlierMatch extends ScoredMatch {
  earlierId: string
  asked: string
  answer: string
  /** What solved it, where that is known. */
  solvedBy?: { serviceId: string; name: string }
  solvedByPolicy?: { policyId: string; name: string }
}

/** What fits a need besides services. */
export interface OtherMatches {
  policies: readonly PolicyMatch[]
  earlier: readonly EarlierMatch[]
}

/** A solved need as another need stores it: without its words, so that they are gone everywhere once its enterprise takes them back. */
export type EarlierFound = Omit<EarlierMatch, 'asked' | 'answer'>

/** What is stored with a need of what fits it besides services. */
export interface StoredMatches {
  policies: readonly PolicyMatch[]
  earlier: readonly EarlierFound[]
}

/** Without words of the other enterprise: what the own text may have meant stands in the other one's. */
export function toEarlierFound({ asked: _asked, answer: _answer, why, ...rest }: EarlierMatch): EarlierFound {
  return { ...rest, why: why.filter(({ kind }) => kind !== 'meant') }
}
