import type { FactValue } from '../policy/eligibility/facts'

/** Who says a fact: the enterprise, the park's roster, its steward or an administrator for the enterprise. */
export const FACT_SOURCES = ['enterprise', 'roster', 'steward', 'administrator'] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** Where a fact comes from. A fact without a note was told by the enterprise before notes were kept. */
export interface FactNote {
  source: FactSource
  /** Id of the person. */
  by: string
  /** When it was said, epoch ms. */
  at: number
  /** When somebody of the enterprise last said that it is still true. */
  confirmedAt?: number
  /** What it was before, latest first. */
  former?: readonly { value: FactValue; source: FactSource; at: number }[]
}
