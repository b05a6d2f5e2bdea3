import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { RegionLevel } from '@/shared/domain/access/region'
import type { ScorePart } from './score-parts'

/** What a need is matched with, each named as its collection in the cloud. */
export const MATCH_COLLECTIONS = ['services', 'policies', 'earlier_needs'] as const
export type MatchCollection = (typeof MATCH_COLLECTIONS)[number]

/** One reason, in parts a person can check: words that met, what was perhaps meant, the same category, how near, open now, whom it helped. */
export type Reason =
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'meant'; words: readonly string[] }
  | { kind: 'synonym' }
  | { kind: 'category'; label: string }
  | { kind: 'region'; level: RegionLevel }
  | { kind: 'open' }
  /** So many similar needs of the zone were solved by it. */
  | { kind: 'solved'; count: number }

/** What was found: scores compare within one collection of one answer only. */
interface Scored {
  score: number
  /** What the score is made of, for learning; the values add up to it. */
  parts?: readonly ScorePart[]
  why: readonly Reason[]
}

/** A service that fits a need. */
export interface Match extends Scored {
  serviceId: string
  name: string
  organizationName: string
  phone: string
  /** Its hours in words: whether it is open is told anew whenever the match is shown. */
  schedule?: string
}

/** A policy that fits a need. */
export interface PolicyMatch extends Scored {
  policyId: string
  name: string
  /** Whether the enterprise meets its conditions; absent when it has none, never `unmet`. */
  verdict?: Exclude<Verdict, 'unmet'>
}

/** An earlier need of the zone that was solved, without anything personal. */
export interface EarlierMatch extends Scored {
  earlierId: string
  /** What was asked, and how it was solved. */
  asked: string
  answer: string
  /** What solved it, when that is known. */
  solvedBy?: { serviceId: string; name: string }
  solvedByPolicy?: { policyId: string; name: string }
}

/** What fits a need beside services. */
export interface AlsoFound {
  policies: readonly PolicyMatch[]
  earlier: readonly EarlierMatch[]
}
