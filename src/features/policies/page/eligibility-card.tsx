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
import { VERDICT_LOOKS } from '../words'
import type { Asking } from './condition-props'
import { ConditionTree } from './condition-tree'
import { FactQuestion } from './fact-question'
import { useEligibility } from './use-eligibility'
import { formatVerdict } from './verdict-words'
import './eligibility.scss'

/** So many conditions are taken in at a glance. */
const SHORT = 3

export interface EligibilityCardProps {
  policy: PolicyView
  enterpriseId: string
  /** The person looks into a condition. */
  onChecked: () => void
  /** A fact was told. */
  onTold?: (() => void) | undefined
}

/** 您符合吗: the whole verdict, every condition, and in its place the one fact that is asked. */
export function EligibilityCard({ policy, enterpriseId, onChecked, onTold }: EligibilityCardProps) {
  const { query, tell, telling, said } = useEligibility(policy.id, enterpriseId)
  // What the person chose to answer; until then the fact that decides most.
  const [chosen, setChosen] = useState<Asking>()
  const { rule, explanation } = query.data ?? {}
  const first = explanation && firstAsked(explanation)
  // Of many conditions the first to be asked may stand far below: then it is asked above them all.
  const above =
    !chosen && explanation && explainedConditions(explanation.tree).length > SHORT ? first : undefined
  const onTell = async (fact: FactKey, value: FactValue) => {
    if (!(await tell(fact, value))) return
    setChosen(undefined)
    onTold?.()
  }
  if (query.data && (!rule || !explanation))
    return (
      <Card title="您符合吗" aside={<Chip {...VERDICT_LOOKS.everybody} />}>
        <View>这项政策没有限定条件，本地企业都可以办。</View>
      </Card>
    )
  return (
    <Card title="您符合吗" {...(explanation && { aside: <Chip {...VERDICT_LOOKS[explanation.verdict]} /> })}>
      <QueryFrame {...toFrame(query)} rows={2}>
        {rule && explanation && (
          <>
            <View className="verdict-words" aria-live="polite">
              {formatVerdict(explanation, rule).map((line) => (
                <View key={line}>{line}</View>
              ))}
            </View>
            <View>
              {said && (
                <RefusalNote
                  tone={explanation.verdict === 'met' ? 'good' : 'info'}
                  icon={explanation.verdict === 'met' ? 'check' : 'info'}
                  text={said.join('；')}
                />
              )}
              {telling.refusal && (
                <RefusalNote text={telling.refusal.fields?.['value'] ?? formatRefusal(telling.refusal)} />
              )}
            </View>
            <View>
              {above && (
                <FactQuestion
                  key={above.fact}
                  fact={above.fact}
                  rule={rule}
                  known={undefined}
                  busy={telling.pending}
                  onTell={(value) => void onTell(above.fact, value)}
                />
              )}
            </View>
            <ConditionTree
              policy={policy}
              rule={rule}
              explanation={explanation}
              asking={chosen ?? (above ? undefined : first)}
              busy={telling.pending}
              onAsk={(asking) => {
                onChecked()
                setChosen(asking)
              }}
              onLook={onChecked}
              onTell={onTell}
            />
          </>
        )}
      </QueryFrame>
    </Card>
  )
}

/** The fact that decides most, asked in the first condition that waits for it. */
function firstAsked({ missing, tree }: Explanation): Asking | undefined {
  const fact: FactKey | undefined = missing[0]
  const condition = fact && explainedConditions(tree).find(({ missing: waits = [] }) => waits.includes(fact))
  return fact && condition && { conditionId: condition.id, fact }
}
