import type { PolicyView } from '@/shared/contract/policy-view'
import type { LastDay } from '@/shared/domain/enterprise/qualifications'
import type { Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

/** The fact that is asked for, and the condition below which the question stands. */
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
  /** Called when the person opens the clause of a condition. */
  onReadClause: () => void
  /** Called with each change of the chosen or typed value. */
  onEdit: () => void
  onAnswer: (fact: FactKey, value: FactValue, lastDays?: LastDay[]) => void
}
