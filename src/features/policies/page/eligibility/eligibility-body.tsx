import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { LastDay } from '@/shared/domain/enterprise/qualifications'
import { explainedConditions, type Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Asking } from './condition-props'
import { ConditionTree } from './condition-tree'
import { FactQuestion } from './fact-question'
import { useEdits } from './use-edits'
import type { useEligibility } from './use-eligibility'
import { formatVerdict } from './verdict-words'

/** In a rule with more conditions the person would not find the question. */
const SHORT_RULE_MAX = 3

export interface EligibilityBodyProps {
  policy: PolicyView
  /** The measure of the rule. Undefined when the policy has one rule. */
  measureId?: string
  rule: Rule
  explanation: Explanation
  /** The shortest way until the rule is met, in words. */
  shortfall?: string | undefined
  eligibility: ReturnType<typeof useEligibility>
  /** Called when the person opens a condition. */
  onChecked: () => void
  /** Called after a fact was saved. */
  onFactSaved?: (() => void) | undefined
}

/** The verdict in words, every condition, and the question for one fact. */
export function EligibilityBody({ policy, measureId, rule, explanation, ...more }: EligibilityBodyProps) {
  const { shortfall, eligibility, onChecked, onFactSaved } = more
  const { answering, changes } = eligibility
  // The fact that the person has chosen to answer. Before that the form asks for the fact that decides most.
  const [chosen, setChosen] = useState<Asking>()
  const first = firstAsked(explanation)
  // In a long rule the condition with the question may be far down, so the question stands above all conditions.
  const above = !chosen && explainedConditions(explanation.tree).length > SHORT_RULE_MAX ? first : undefined
  const [edits, onEdit] = useEdits()
  const { press: onAnswer, refusal } = usePressAgain(
    answering,
    async (fact: FactKey, value: FactValue, lastDays?: LastDay[]) => {
      if (!(await eligibility.saveFact(fact, { value, lastDays }, measureId))) return
      setChosen(undefined)
      onFactSaved?.()
    },
    { words: [edits, chosen] },
  )
  return (
    <>
      <View className="verdict-words" aria-live="polite">
        {formatVerdict(explanation, rule).map((line) => (
          <View key={line}>{line}</View>
        ))}
        {/* The words above say the same when one fact is missing, or when the rule is not met. */}
        {explanation.verdict === 'unknown' && explanation.missing.length > 1 && shortfall !== undefined && (
          <View>{shortfall}</View>
        )}
      </View>
      <View>
        {changes && changes.measureId === measureId && (
          <RefusalNote
            tone={explanation.verdict === 'met' ? 'good' : 'info'}
            icon={explanation.verdict === 'met' ? 'check' : 'info'}
            text={changes.lines.join('；')}
          />
        )}
        {refusal !== undefined && <RefusalNote text={answering.refusal?.fields?.['value'] ?? refusal} />}
      </View>
      <View>
        {above && (
          <FactQuestion
            key={above.fact}
            fact={above.fact}
            rule={rule}
            known={undefined}
            busy={answering.pending}
            dated
            onEdit={onEdit}
            onAnswer={(value, lastDays) => onAnswer(above.fact, value, lastDays)}
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
        onEdit={onEdit}
        onAnswer={onAnswer}
      />
    </>
  )
}

/** The fact that decides most, asked below the first condition that needs it. */
function firstAsked({ missing, tree }: Explanation): Asking | undefined {
  const fact: FactKey | undefined = missing[0]
  const condition = fact && explainedConditions(tree).find(({ missing: facts = [] }) => facts.includes(fact))
  return fact && condition && { conditionId: condition.id, fact }
}
