import type { EligibilityStep } from '@/shared/domain/policy/eligibility/explanation'

/** An enterprise that is told, as the audience file stores it. Its zone decides the order inside its group. */
export interface Member {
  id: string
  zoneCode: string
  /** The number of its group within the push; absent: the first. */
  group?: number
  /** Only these members of its staff are told; absent: all of them. */
  only?: readonly string[]
}

/** An enterprise that nearly fits, and the one thing that is missing. */
export interface Near extends Member {
  step: EligibilityStep
  /** The measure that needs this step. */
  measureId?: string
  /** Set when one answer decides: every measure that it decides, the one that gives most first. */
  decides?: readonly string[]
}
