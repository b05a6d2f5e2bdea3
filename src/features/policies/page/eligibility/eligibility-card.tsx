import { View } from '@tarojs/components'
import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatRefusal } from '@/shared/contract/wording'
import { explainedConditions, type Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import { VERDICT_CHIPS } from '@/features/policies/words'
import type { Asking } from './condition-props'
import { ConditionTree } from './condition-tree'
import { FactQuestion } from './fact-question'
import { useEligibility } from './use-eligibility'
import { formatVerdict } from './verdict-words'
import './eligibility.scss'

/** Rules with more conditions are too long to find the question inside. */
const SHORT_RULE_MAX = 3

export interface EligibilityCardProps {
  policy: PolicyView
  enterpriseId: string
  /** Called when the person looks into a condition. */
  onChecked: () => void
  /** Called after a fact was saved. */
  onFactSaved?: (() => void) | undefined
}

/** 您符合吗: the verdict, every condition, and one fact that is asked. */
export function EligibilityCard({ policy, enterpriseId, onChecked, onFactSaved }: EligibilityCardProps) {
  const { query, saveFact, answering, changes } = useEligibility(policy.id, enterpriseId)
  // The fact that the person chose to answer; until then the fact that decides most is asked.
  const [chosen, setChosen] = useState<Asking>()
  const { rule, explanation } = query.data ?? {}
  const first = explanation && firstAsked(explanation)
  // In a long rule the condition that asks may be far down, so the question stands above all conditions.
  const above =
    !chosen && explanation && explainedConditions(explanation.tree).length > SHORT_RULE_MAX
      ? first
      : undefined
  const onAnswer = async (fact: FactKey, value: FactValue) => {
    if (!(await saveFact(fact, value))) return
    setChosen(undefined)
    onFactSaved?.()
  }
  if (query.data && (!rule || !explanation))
    return (
      <Card title="您符合吗" aside={<Chip {...VERDICT_CHIPS.everybody} />}>
        <View>这项政策没有限定条件，本地企业都可以办。</View>
      </Card>
    )
  return (
    <Card title="您符合吗" {...(explanation && { aside: <Chip {...VERDICT_CHIPS[explanation.verdict]} /> })}>
      <QueryFrame {...toFrame(query)} rows={2}>
        {rule && explanation && (
          <>
            <View className="verdict-words" aria-live="polite">
              {formatVerdict(explanation, rule).map((line) => (
                <View key={line}>{line}</View>
              ))}
            </View>
            <View>
              {changes && (
                <RefusalNote
                  tone={explanation.verdict === 'met' ? 'good' : 'info'}
                  icon={explanation.verdict === 'met' ? 'check' : 'info'}
                  text={changes.join('；')}
                />
              )}
              {answering.refusal && (
                <RefusalNote text={answering.refusal.fields?.['value'] ?? formatRefusal(answering.refusal)} />
              )}
            </View>
            <View>
              {above && (
                <FactQuestion
                  key={above.fact}
                  fact={above.fact}
                  rule={rule}
                  known={undefined}
                  busy={answering.pending}
                  onAnswer={(value) => void onAnswer(above.fact, value)}
                />
              )}
            </View>
            <ConditionTree
              policy={policy}
              rule={rule}
              explanation={explanation}
              asking={chosen ?? (above ? undefined : first)}
              busy={answering.pending}
              onAsk={(asking) => {
                onChecked()
                setChosen(asking)
              }}
              onReadClause={onChecked}
              onAnswer={onAnswer}
            />
          </>
        )}
      </QueryFrame>
    </Card>
  )
}

/** The fact that decides most, asked below the first condition that needs it. */
function firstAsked({ missing, tree }: Explanation): Asking | undefined {
  const fact: FactKey | undefined = missing[0]
  const condition = fact && explainedConditions(tree).find(({ missing: facts = [] }) => facts.includes(fact))
  return fact && condition && { conditionId: condition.id, fact }
}
