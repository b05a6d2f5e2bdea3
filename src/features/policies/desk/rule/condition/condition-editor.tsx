import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { Toggle } from '@/ui/toggle/toggle'
import type { Condition, Test } from '@/shared/domain/policy/eligibility/rule'
import { RULE_LABEL_MAX } from '@/shared/contract/limits'
import { ClausePicker } from './clause-picker'
import { choiceOfKey, factChoices, keyOfChoice, TODAY, yearOfKey } from '../facts/fact-choices'
import { newTest } from './new-condition'
import { useRuleContext } from '../rule-context'
import { TestFields } from './test-fields'
import { YearField } from './year-field'

export interface ConditionEditorProps {
  condition: Condition
  negated: boolean
  onChange: (condition: Condition, negated: boolean) => void
  onRemove: () => void
  onDone: () => void
}

/** One open condition: its fact, its test and its clause. */
export function ConditionEditor({ condition, negated, onChange, onRemove, onDone }: ConditionEditorProps) {
  const { rule, year } = useRuleContext()
  const { facts } = rule
  const put = (test: Test) => onChange(withTest(condition, test), negated)
  const choice = choiceOfTest(condition)
  const asked = askedYear(condition)
  return (
    <View className="rule-condition-open">
      <ChoiceField
        label="看哪项企业信息"
        search="打几个字找，如：人数"
        choices={factChoices(facts)}
        value={choice}
        onChange={(key) =>
          put(key === TODAY ? { test: 'today' } : newTest(keyOfChoice(key, facts, year - 1), facts))
        }
      />
      {asked && (
        <YearField
          value={asked.year}
          onChange={(of) => put({ ...asked.condition, fact: keyOfChoice(choice, facts, of) })}
        />
      )}
      <TestFields test={condition} onChange={put} />
      <ClausePicker
        clause={condition.clause}
        onChange={(clause) => {
          const { clause: _before, ...rest } = condition
          onChange(clause ? { ...rest, clause } : rest, negated)
        }}
      />
      <Field
        label="换个说法"
        optional
        maxLength={RULE_LABEL_MAX}
        placeholder="自动写的不好懂时，用您的话"
        value={condition.label ?? ''}
        onChange={(label) => {
          const { label: _before, ...rest } = condition
          onChange(label === '' ? rest : { ...rest, label }, negated)
        }}
      />
      <Toggle text="反过来：符合这一条的不能享受" on={negated} onChange={(on) => onChange(condition, on)} />
      <View className="rule-condition-buttons">
        <Button kind="plain" size="small" icon="trash" text="移走这一条" onPress={onRemove} />
        <Button kind="quiet" size="small" icon="check" text="好了" onPress={onDone} />
      </View>
    </View>
  )
}

/** The chosen fact of a condition. */
function choiceOfTest(condition: Condition): string {
  if (condition.test === 'today') return TODAY
  return choiceOfKey(condition.test === 'ratio' ? condition.part : condition.fact)
}

/** The year in the key of a condition's fact. Conditions over several years show their years elsewhere. */
function askedYear(condition: Condition) {
  switch (condition.test) {
    case 'today':
    case 'growth':
    case 'sum':
    case 'ratio':
      return undefined
    default: {
      const year = yearOfKey(condition.fact)
      return year === undefined ? undefined : { year, condition }
    }
  }
}

/** The condition with another test. Its id, clause and label stay. */
function withTest({ id, clause, label }: Condition, test: Test): Condition {
  return { ...bare(test), id, ...(clause && { clause }), ...(label !== undefined && { label }) }
}

/** A test without id, clause and label. */
function bare(test: Test | Condition): Test {
  if (!('id' in test)) return test
  const { id: _id, clause: _clause, label: _label, ...rest } = test
  return rest
}
