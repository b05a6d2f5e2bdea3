import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { FieldFrame } from '@/ui/field/field'
import { factSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { choiceOfKey, comparableChoices, keyOfChoice, yearOfKey } from '../facts/fact-choices'
import { UNWRITTEN } from './new-condition'
import { ComparisonField } from './comparison-field'
import { NumberBox } from './number-box'
import { useRuleContext } from '../rule-context'
import { YearField } from './year-field'
import { overYears } from './years-fields'

type AmountTest = Extract<Test, { test: 'number' | 'compare' }>

/** Compares an amount with a number, or with another amount. */
export function AmountFields({ test, onChange }: { test: AmountTest; onChange: (test: Test) => void }) {
  const { rule, year } = useRuleContext()
  const { facts } = rule
  const { fact, is } = test
  const spec = factSpec(fact, facts) ?? { kind: 'number' as const, label: '' }
  const comparable = comparableChoices(fact, facts)
  const other = test.test === 'compare' ? test.than : undefined
  const otherYear = other && yearOfKey(other)
  const compare = (choice: string, of: number) =>
    onChange({ test: 'compare', fact, is, than: keyOfChoice(choice, facts, of) })
  return (
    <>
      <ComparisonField value={is} onChange={(key) => onChange({ ...test, is: key })} />
      <FieldFrame label="和什么比">
        <View className="chip-row rule-condition-with">
          <ChoiceChip
            text="一个数"
            chosen={test.test === 'number'}
            onPress={() => onChange({ test: 'number', fact, is, value: UNWRITTEN })}
          />
          <ChoiceChip
            text="另一项信息"
            chosen={test.test === 'compare'}
            onPress={() => compare(choiceOfKey(fact), (yearOfKey(fact) ?? year) - 1)}
          />
          {overYears(fact).map(({ text, test: next }) => (
            <ChoiceChip key={text} text={text} chosen={false} onPress={() => onChange({ ...next, is })} />
          ))}
        </View>
        {test.test === 'number' && (
          <NumberBox
            key={fact}
            label="数值"
            spec={spec}
            value={test.value}
            onChange={(value) => onChange({ ...test, value })}
          />
        )}
      </FieldFrame>
      {other !== undefined && (
        <ChoiceField
          label="另一项信息"
          choices={comparable}
          value={choiceOfKey(other)}
          onChange={(choice) => compare(choice, otherYear ?? year - 1)}
        />
      )}
      {other !== undefined && otherYear !== undefined && (
        <YearField value={otherYear} onChange={(of) => compare(choiceOfKey(other), of)} />
      )}
    </>
  )
}
