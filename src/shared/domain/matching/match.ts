import type { Verdict } from '../policy/eligibility/verdict'
import type { RegionLevel } from '../region'

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

/** What a score is made of; the values add up to it. */
export interface ScorePart {
  name: 'words' | 'category' | 'nearness' | 'solved'
  value: number
}

/** A service that fits a need. Scores compare within one answer only. */
export interface Match {
  serviceId: string
  name: string
  organizationName: string
  phone: string
  score: number
  parts?: readonly ScorePart[]
  why: readonly Reason[]
}

/** A policy that fits a need. */
export interface PolicyMatch {
  policyId: string
  name: string
  /** Whether the enterprise meets its conditions; absent when it has none, never `unmet`. */
  verdict?: Exclude<Verdict, 'unmet'>
  score: number
  why: readonly Reason[]
}

/** An earlier need of the zone that was solved, without anything personal. */
export interface EarlierMatch {
  /** What was asked, and how it was solved. */
  asked: string
  answer: string
  /** What solved it, when that is known. */
  solvedBy?: { serviceId: string; name: string }
  score: number
  why: readonly Reason[]
}
