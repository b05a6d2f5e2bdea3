import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press/press'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import type { ExplainedCondition } from '@/shared/domain/policy/eligibility/explanation'
import { FACTS, type FactKey, type FactName } from '@/shared/domain/policy/eligibility/facts'
import {
  ruleConditions,
  type Condition,
  type ClauseRef,
  type Rule,
} from '@/shared/domain/policy/eligibility/rule'
import { formatCondition, formatStep } from '@/shared/domain/policy/eligibility/wording'
import { askedFact } from '@/shared/domain/enterprise/profile'
import { factLabel, nameOfCode } from '@/shared/domain/policy/reason'
import { CONDITION_WORDS, formatFactValue } from '../words'
import type { ConditionTreeProps } from './condition-props'
import { FactQuestion } from './fact-question'
import { VerdictMark } from './verdict-mark'

export interface ConditionRowProps extends ConditionTreeProps {
  explained: ExplainedCondition
}

/** One condition: whether it is met, what is known of it, what would change it, the clause it comes from, and its question. */
export function ConditionRow(props: ConditionRowProps) {
  const { explained, rule, explanation, policy, asking, busy } = props
  const [looking, setLooking] = useState(false)
  const condition = ruleConditions(rule.root).find(({ id }) => id === explained.id)
  if (!condition) return null
  const { verdict, clause, actual, missing } = explained
  const step = explanation.steps?.find((one) => one.conditionId === explained.id && one.step !== 'tell')
  const facts = factsOf(condition, rule)
  const asked = asking?.conditionId === explained.id ? asking.fact : undefined
  const text = clause && clauseTextOf(policy.clauses, policy.documentNumber, clause)
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
            {actual === undefined ? '还不知道' : `您的情况：${formatFactValue(condition.fact, actual, rule)}`}
          </View>
        )}
        {verdict === 'unmet' && step && (
          <View className="condition-step">{formatStep(step, rule, nameOfCode)}</View>
        )}
        <View className="condition-foot">
          {clause &&
            (text ? (
              <Press
                className="condition-clause condition-clause-press"
                label={`${looking ? '收起' : '看'}依据 ${sayClause(clause)}`}
                onPress={() => {
                  props.onLook()
                  setLooking(!looking)
                }}
              >
                <Text>依据 {sayClause(clause)}</Text>
                <Icon name="down" size="small" />
              </Press>
            ) : (
              <View className="condition-clause">依据 {sayClause(clause)}</View>
            ))}
          {asked === undefined &&
            facts.map((fact) => {
              const verb = (missing?.includes(fact) ?? false) ? '填' : '改'
              const label = factLabel(fact, rule)
              return (
                <Button
                  key={fact}
                  kind="plain"
                  size="small"
                  icon="edit"
                  // What a condition asks stands above; only where it is computed from several facts each is named.
                  text={facts.length === 1 ? (verb === '填' ? '填写' : '修改') : `${verb}${label}`}
                  label={`${verb}${label}`}
                  disabled={busy}
                  onPress={() => props.onAsk({ conditionId: explained.id, fact })}
                />
              )
            })}
        </View>
        <View>{looking && text && <View className="condition-quote">{text}</View>}</View>
        <View>
          {asked !== undefined && (
            <FactQuestion
              key={asked}
              fact={asked}
              rule={rule}
              known={'fact' in condition && condition.fact === asked ? actual : undefined}
              busy={busy}
              onTell={(value) => void props.onTell(asked, value)}
              {...(verdict !== 'unknown' && { onClose: () => props.onAsk(undefined) })}
            />
          )}
        </View>
      </View>
    </View>
  )
}

/** The facts that an enterprise can tell to answer the condition; computed ones by what they are computed from. */
function factsOf(condition: Condition, rule: Rule): FactKey[] {
  if (condition.test === 'today') return []
  const named: FactKey[] = condition.test === 'compare' ? [condition.fact, condition.than] : [condition.fact]
  return named
    .flatMap((fact): readonly FactKey[] => FACTS[fact as FactName]?.from ?? [fact])
    .filter((fact) => askedFact(rule, fact) !== undefined)
}

function sayClause({ documentNumber, title, path }: ClauseRef): string {
  const where = documentNumber ?? title
  return [where, path === '' ? undefined : path].filter((part) => part !== undefined).join(' ') || '本文件'
}

/** What the clause says, when it is one of this very document. */
function clauseTextOf(
  clauses: readonly PolicyClause[],
  number: string | undefined,
  { documentNumber, title, path }: ClauseRef,
): string | undefined {
  if (path === '' || (documentNumber !== undefined ? documentNumber !== number : title !== undefined))
    return undefined
  const clause = clauses.find((one) => one.path === path)
  return clause && [clause.heading, ...clause.paragraphs].filter((part) => part !== '').join('\n')
}
