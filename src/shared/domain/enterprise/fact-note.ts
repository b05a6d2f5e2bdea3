import type { FactValue } from '../policy/eligibility/facts'

/** Who told a fact: the enterprise, the park's roster, or, for the enterprise, its steward or an administrator. */
export const FACT_SOURCES = ['enterprise', 'roster', 'steward', 'administrator'] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** Where a fact comes from. A fact without a note was told by the enterprise before notes were kept. */
export interface FactNote {
  source: FactSource
  /** Id of the person. */
  by: string
  /** When it was told, epoch ms. */
  at: number
  /** When somebody of the enterprise last confirmed it, epoch ms. */
  confirmedAt?: number
  /** Earlier values, latest first. */
  former?: readonly { value: FactValue; source: FactSource; at: number }[]
}
