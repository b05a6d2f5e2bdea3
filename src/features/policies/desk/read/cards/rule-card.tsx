import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import { useCodeNames } from '@/features/policies/region-names'
import { RuleWords } from '@/features/policies/rule-words'
import { faultsByCondition, isSerious, formatProblem } from '@/features/policies/desk/rule/problem-words'

/** Who is eligible, in words, with what is wrong with the rule. */
export function RuleCard({ policy: { rule, desk } }: { policy: PolicyView }) {
  const nameOf = useCodeNames()
  const problems = desk?.problems ?? []
  const general = problems.filter(({ conditionIds }) => conditionIds.length === 0)
  return (
    <Card title="谁能享受">
      {rule ? (
        <>
          {general.map((problem) => (
            <RefusalNote
              key={problem.problem}
              tone={isSerious(problem) ? 'bad' : 'warn'}
              text={formatProblem(problem)}
            />
          ))}
          <RuleWords rule={rule} codeName={nameOf} faults={faultsByCondition(problems)} />
        </>
      ) : (
        <View>没有设条件：发给的企业都适用。</View>
      )}
    </Card>
  )
}
