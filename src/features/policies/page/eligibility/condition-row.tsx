import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press/press'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { ExplainedCondition } from '@/shared/domain/policy/eligibility/explanation'
import { factSpec, type FactKey, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { factsOfTest } from '@/shared/domain/policy/eligibility/facts-of-test'
import {
  ruleConditions,
  type Condition,
  type ClauseRef,
  type Rule,
} from '@/shared/domain/policy/eligibility/rule'
import { formatCondition, formatFigure, formatStep } from '@/shared/domain/policy/eligibility/wording'
import { dayNumber, startOfDayNumber } from '@/shared/domain/time/days'
import { askedFact } from '@/shared/domain/enterprise/profile'
import { factLabel, nameOfCode } from '@/shared/domain/policy/reason'
import { CONDITION_WORDS, formatFactValue } from '../../words'
import type { ConditionTreeProps } from './condition-props'
import { FactQuestion } from './fact-question'
import { VerdictMark } from './verdict-mark'

export interface ConditionRowProps extends ConditionTreeProps {
  explained: ExplainedCondition
}

/** One condition: its verdict, the enterprise's value, what would change it, its clause, and the question for its fact. */
export function ConditionRow(props: ConditionRowProps) {
  const { explained, rule, explanation, policy, asking, busy } = props
  const [clauseOpen, setClauseOpen] = useState(false)
  const condition = ruleConditions(rule.root).find(({ id }) => id === explained.id)
  if (!condition) return null
  const { verdict, clause, actual, missing } = explained
  const step = explanation.steps?.find((one) => one.conditionId === explained.id && one.step !== 'tell')
  const askedKey = asking?.conditionId === explained.id ? asking.fact : undefined
  const clauseText = clause && findClauseText(policy, clause)
  return (
    <View className="condition">
      <VerdictMark verdict={verdict} />
      <View className="condition-words">
        <View className="condition-text">
          {formatCondition(condition, rule, nameOfCode)}
          <Text className="unseen">，{CONDITION_WORDS[verdict]}</Text>
        </View>
        {(actual !== undefined || missing !== undefined) && condition.test !== 'today' && (
          <View className="condition-known">
            {actual === undefined ? '还不知道' : `您的情况：${formatActual(condition, actual, rule)}`}
          </View>
        )}
        {verdict === 'unmet' && step && (
          <View className="condition-step">{formatStep(step, rule, nameOfCode)}</View>
        )}
        <View className="condition-foot">
          {clause &&
            (clauseText ? (
              <Press
                className="condition-clause condition-clause-press"
                label={`${clauseOpen ? '收起' : '看'}依据 ${formatSource(clause)}`}
                onPress={() => {
                  props.onReadClause()
                  setClauseOpen(!clauseOpen)
                }}
              >
                <Text>依据 {formatSource(clause)}</Text>
                <Icon name="down" size="small" />
              </Press>
            ) : (
              <View className="condition-clause">依据 {formatSource(clause)}</View>
            ))}
          {askedKey === undefined && <FactButtons {...props} condition={condition} />}
        </View>
        <View>{clauseOpen && clauseText && <View className="condition-quote">{clauseText}</View>}</View>
        <View>
          {askedKey !== undefined && (
            <FactQuestion
              key={askedKey}
              fact={askedKey}
              rule={rule}
              known={'fact' in condition && condition.fact === askedKey ? actual : undefined}
              busy={busy}
              dated
              onEdit={props.onEdit}
              onAnswer={(value, lastDays) => props.onAnswer(askedKey, value, lastDays)}
              {...(verdict !== 'unknown' && { onClose: () => props.onAsk(undefined) })}
            />
          )}
        </View>
      </View>
    </View>
  )
}

/** A button for each fact that answers the condition. */
function FactButtons({
  condition,
  explained: { id, missing = [] },
  rule,
  explanation,
  busy,
  onAsk,
}: ConditionRowProps & { condition: Condition }) {
  const facts = answerableFacts(condition, rule, explanation.on)
  return (
    <>
      {facts.map((fact) => {
        const verb = missing.includes(fact) ? '填' : '改'
        const label = factLabel(fact, rule)
        return (
          <Button
            key={fact}
            kind="plain"
            size="small"
            icon="edit"
            // The condition above already names its fact. Only several facts need names on their buttons.
            text={facts.length === 1 ? (verb === '填' ? '填写' : '修改') : `${verb}${label}`}
            label={`${verb}${label}`}
            disabled={busy}
            onPress={() => onAsk({ conditionId: id, fact })}
          />
        )
      })}
    </>
  )
}

/** The facts that an enterprise can state to answer the condition. For a computed fact these are the facts from which it is computed. */
function answerableFacts(condition: Condition, rule: Rule, on: string): FactKey[] {
  const today = dayNumber(on) ?? 0
  return factsOfTest(condition, today)
    .flatMap((fact): readonly FactKey[] => factSpec(fact)?.from ?? [fact])
    .filter((fact) => askedFact(rule, fact, startOfDayNumber(today)) !== undefined)
}

function formatActual(condition: Condition, actual: FactValue, rule: Rule): string {
  if (condition.test === 'today') return ''
  if (condition.test === 'growth' || condition.test === 'sum' || condition.test === 'ratio')
    return formatFigure(condition, Number(actual))
  return formatFactValue(condition.fact, actual, rule)
}

function formatSource({ documentNumber, title, path }: ClauseRef): string {
  const document = documentNumber ?? title
  return [document, path === '' ? undefined : path].filter((part) => part !== undefined).join(' ') || '本文件'
}

/** The text of a clause of this policy; undefined for clauses of other documents. */
function findClauseText(policy: PolicyView, { documentNumber, title, path }: ClauseRef): string | undefined {
  const elsewhere =
    documentNumber !== undefined ? documentNumber !== policy.documentNumber : title !== undefined
  if (path === '' || elsewhere) return undefined
  const clause = policy.clauses.find((one) => one.path === path)
  return clause && [clause.heading, ...clause.paragraphs].filter((part) => part !== '').join('\n')
}
