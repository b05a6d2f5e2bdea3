import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { formatWindow } from '@/shared/domain/policy/measures/measure-words'
import { formatAmount } from '@/features/policies/measure-words'
import { useCodeNames } from '@/features/policies/region-names'
import { RuleWords } from '@/features/policies/rule-words'
import { faultsByCondition, isSerious, formatProblem } from '@/features/policies/desk/rule/problem-words'
import './measures-card.scss'

type Problems = NonNullable<PolicyView['desk']>['problems']

/** The measures of the policy and their rules, with the problems of the rules. */
export function MeasuresCard({ policy }: { policy: PolicyView }) {
  const measures = policyMeasures(policy)
  const problems = policy.desk?.problems ?? []
  return (
    <Card title="兑现事项" aside={<View>{measures.length} 项</View>}>
      {measures.length === 0 && <View>没有兑现事项：这份文件只当消息发，所有企业都看得到。</View>}
      {measures.map((measure) => (
        <MeasureSummary
          key={measure.id}
          measure={measure}
          said={policy.plain.gain}
          problems={problems.filter(({ measureId }) => measureId === undefined || measureId === measure.id)}
        />
      ))}
    </Card>
  )
}

interface MeasureSummaryProps {
  measure: Measure
  /** The text of the plain words, which the measure does not repeat. */
  said: string
  problems: Problems
}

function MeasureSummary({ measure, said, problems }: MeasureSummaryProps) {
  const nameOf = useCodeNames()
  const { title, gain, amounts, clausePaths, window, materials, rule } = measure
  const days = window && formatWindow(window)
  return (
    <View className="desk-measure">
      <View className="desk-measure-title">{title}</View>
      {clausePaths.length > 0 && (
        <View className="desk-measure-from">{`出自 ${clausePaths.join('、')}`}</View>
      )}
      {gain !== said && <View>{gain}</View>}
      {amounts.length > 0 && (
        <View className="chip-row">
          {amounts.map((amount, index) => (
            <Chip key={index} tone="plain" text={formatAmount(amount)} />
          ))}
        </View>
      )}
      {days !== undefined && <View>{`受理时间：${days}`}</View>}
      {materials.length > 0 && <View>{`材料：${materials.join('、')}`}</View>}
      {problems
        .filter(({ conditionIds }) => conditionIds.length === 0)
        .map((problem) => (
          <RefusalNote
            key={problem.problem}
            tone={isSerious(problem) ? 'bad' : 'warn'}
            text={formatProblem(problem)}
          />
        ))}
      {rule ? (
        <RuleWords rule={rule} codeName={nameOf} faults={faultsByCondition(problems)} />
      ) : (
        <View>没有设条件：发给的企业都适用。</View>
      )}
    </View>
  )
}
