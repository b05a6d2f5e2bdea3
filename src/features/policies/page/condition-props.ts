import type { PolicyView } from '@/shared/contract/policy-view'
import type { Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

/** A fact that is being asked, and in which condition. */
export interface Asking {
  conditionId: string
  fact: FactKey
}

export interface ConditionTreeProps {
  policy: PolicyView
  rule: Rule
  explanation: Explanation
  asking: Asking | undefined
  busy: boolean
  onAsk: (asking: Asking | undefined) => void
  /** The person reads the clause of a condition. */
  onLook: () => void
  onTell: (fact: FactKey, value: FactValue) => Promise<void>
}
