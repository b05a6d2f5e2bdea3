import type { Contact } from '../document/contact'
import type { Rule } from '../eligibility/rule'

/** An amount that a measure names: a sum in yuan, or a rate as a share (0.3 is 30 %). */
export interface GainAmount {
  kind: 'sum' | 'rate'
  value: number
  /** Whether `value` is a maximum. Otherwise it is the exact amount. */
  upTo: boolean
  /** The lower end, when the notice gives a range. */
  least?: number
  /** The unit that the amount is for: 人, 年, 平方米. */
  per?: string
  /** The tier in the words before the amount: for whom or for what it is. */
  tier?: string
  /** The words of the notice that name it. */
  words: string
}

/** The window for applications, YYYY-MM-DD, both days included. At least one of them is present. */
export interface MeasureWindow {
  fromOn?: string
  untilOn?: string
}

/** One thing that a notice gives (兑现事项): what, to whom, when, with which papers, where. */
export interface Measure {
  /** Unique in the policy. It stays when the words change. */
  id: string
  title: string
  /** Paths of the clauses that it comes from. */
  clausePaths: readonly string[]
  /** What one gets, in the words of the notice or plainer ones. */
  gain: string
  amounts: readonly GainAmount[]
  /** Who is eligible. Absent: everybody whom the policy concerns. */
  rule?: Rule
  /** Absent: the window of the policy. */
  window?: MeasureWindow
  materials: readonly string[]
  /** Where and how one applies. */
  how: string
  links: readonly string[]
  contacts: readonly Contact[]
}
