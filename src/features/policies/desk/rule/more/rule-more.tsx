import { View } from '@tarojs/components'
import type { RuleProblem } from '@/shared/domain/policy/eligibility/problems'
import { EFFECTIVE_ID, type Rule } from '@/shared/domain/policy/eligibility/rule'
import { formatProblem } from '../problem-words'
import { AwardFields } from './award-fields'
import { EffectiveFields } from './effective-fields'
import { ExamplesField } from './examples-field'

export interface RuleMoreProps {
  rule: Rule
  problems: readonly RuleProblem[]
  now: number
  /** False while a condition is incomplete: the examples do not run then. */
  finished: boolean
  onChange: (rule: Rule) => void
}

/** The parts of a rule beside its conditions: its days, the award, and examples. */
export function RuleMore({ rule, problems, now, finished, onChange }: RuleMoreProps) {
  const fault = problems.find(({ conditionIds }) => conditionIds.includes(EFFECTIVE_ID))
  return (
    <View className="rule-said">
      <EffectiveFields
        value={rule.effective}
        fault={fault && formatProblem(fault)}
        onChange={(effective) => {
          const { effective: _before, ...rest } = rule
          onChange(effective ? { ...rest, effective } : rest)
        }}
      />
      <AwardFields
        award={rule.award}
        onChange={(award) => {
          const { award: _before, ...rest } = rule
          onChange(award ? { ...rest, award } : rest)
        }}
      />
      {finished && (
        <ExamplesField
          rule={rule}
          now={now}
          onChange={(examples) => {
            const { examples: _before, ...rest } = rule
            onChange(examples.length > 0 ? { ...rest, examples } : rest)
          }}
        />
      )}
    </View>
  )
}
