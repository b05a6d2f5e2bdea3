import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { FieldFrame } from '@/ui/field/field'
import { INDUSTRIES } from '@/shared/domain/enterprise/industry'
import { withQualifications } from '@/shared/domain/enterprise/qualification-list'
import { factSpec, type FactSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { AmountFields } from './amount-fields'
import { DayFields, TodayFields } from './day-fields'
import { useRuleContext } from '../rule-context'
import { ValuesField } from './values-field'
import { YearsFields } from './years-fields'

export interface TestFieldsProps {
  test: Test
  onChange: (test: Test) => void
}

/** The fields for the test of a fact, by its kind. */
export function TestFields({ test, onChange }: TestFieldsProps) {
  switch (test.test) {
    case 'today':
      return <TodayFields test={test} onChange={onChange} />
    case 'day':
    case 'elapsed':
      return <DayFields test={test} onChange={onChange} />
    case 'number':
    case 'compare':
      return <AmountFields test={test} onChange={onChange} />
    case 'growth':
    case 'sum':
    case 'ratio':
      return <YearsFields test={test} onChange={onChange} />
    case 'flag':
      return (
        <FieldFrame label="要求">
          <View className="chip-row">
            <ChoiceChip text="是" chosen={test.value} onPress={() => onChange({ ...test, value: true })} />
            <ChoiceChip
              text="不是"
              chosen={!test.value}
              onPress={() => onChange({ ...test, value: false })}
            />
          </View>
        </FieldFrame>
      )
    case 'among':
      return <AmongFields test={test} onChange={onChange} />
  }
}

/** Names for keys. A key that the region no longer awards shows its own text. */
function namesOf(keys: readonly string[], spec: FactSpec | undefined): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, spec?.choices?.[key] ?? key]))
}

function AmongFields({
  test,
  onChange,
}: { test: Extract<Test, { test: 'among' }> } & Pick<TestFieldsProps, 'onChange'>) {
  const { rule, regions, qualifications } = useRuleContext()
  const shared = factSpec(test.fact, rule.facts)
  const kept = test.values.filter((value) => qualifications && !Object.hasOwn(qualifications, value))
  const names = qualifications && { ...qualifications, ...namesOf(kept, shared) }
  const spec = shared && names ? withQualifications(shared, test.fact, names) : shared
  const choices =
    test.fact === 'region'
      ? regions
      : test.fact === 'industry'
        ? INDUSTRIES
        : Object.entries(spec?.choices ?? {}).map(([key, title]) => ({ key, title }))
  const { every = false } = test
  return (
    <>
      <ValuesField
        label={spec?.kind === 'code' ? '在这些里面（选大类就包括下面的小类）' : '是这些里的'}
        choices={choices}
        values={test.values}
        search={test.fact === 'region' ? '打几个字找，如：沈阳' : '打几个字找，如：软件'}
        onChange={(values) => onChange({ ...test, values })}
      />
      {spec?.kind === 'choices' && test.values.length > 1 && (
        <FieldFrame label="要几项">
          <View className="chip-row">
            <ChoiceChip
              text="有一项就行"
              chosen={!every}
              onPress={() => onChange({ test: 'among', fact: test.fact, values: test.values })}
            />
            <ChoiceChip text="每项都要" chosen={every} onPress={() => onChange({ ...test, every: true })} />
          </View>
        </FieldFrame>
      )}
    </>
  )
}
