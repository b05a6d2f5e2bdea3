import type { RegionLevel } from '../region'

/** One reason, in parts a person can check: words that met, the same category, how near, open now. */
export type Reason =
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'category'; label: string }
  | { kind: 'region'; level: RegionLevel }
  | { kind: 'open' }

/** A service that fits a need. Scores compare within one answer only. */
export interface Match {
  serviceId: string
  name: string
  organizationName: string
  phone: string
  score: number
  why: readonly Reason[]
}
