import type { Contact } from '../document/contact'
import type { Rule } from '../eligibility/rule'

/** An amount that a measure names: a sum in yuan, or a rate as a share (0.3 is 30 %). */
export interface GainAmount {
  kind: 'sum' | 'rate'
  value: number
  /** No more than this; without it exactly this. */
  upTo: boolean
  /** The lower end of a range. */
  least?: number
  /** For each of what, as 人, 年, 平方米. */
  per?: string
  /** The tier: for whom or for what it is, in the words before it. */
  tier?: string
  /** The words that say so. */
  words: string
}

/** Days between which one can apply, YYYY-MM-DD, both included; one of them at least. */
export interface MeasureWindow {
  fromOn?: string
  untilOn?: string
}

/** One thing that a notice gives (兑现事项): what, to whom, when, with which papers, where. */
export interface Measure {
  /** Unique in the policy; it stays when the words change. */
  id: string
  title: string
  /** Paths of the clauses that it comes from, as one cites them. */
  clausePaths: readonly string[]
  /** What one gets, in the words of the notice or plainer ones. */
  gain: string
  amounts: readonly GainAmount[]
  /** Who is eligible; absent: everybody whom the policy concerns. */
  rule?: Rule
  /** Absent: as the policy says. */
  window?: MeasureWindow
  materials: readonly string[]
  /** Where and how one applies. */
  how: string
  links: readonly string[]
  contacts: readonly Contact[]
}
