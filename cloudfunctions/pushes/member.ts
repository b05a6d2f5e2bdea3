import type { EligibilityStep } from '@/shared/domain/policy/eligibility/explanation'

/** An enterprise that is told, as the audience is kept: where it lies decides the order inside its group. */
export interface Member {
  id: string
  zoneCode: string
  /** The place of its group among those of the push; absent: the first. */
  group?: number
  /** Only these of its staff are told; absent: everybody. */
  only?: readonly string[]
}

/** An enterprise that nearly fits, and the one thing that is missing. */
export interface Near extends Member {
  step: EligibilityStep
  /** The measure that asks for it. */
  measureId?: string
  /** Where one answer decides: every measure that it decides, the one that gives most first. */
  decides?: readonly string[]
}
