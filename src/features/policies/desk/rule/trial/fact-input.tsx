import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { INDUSTRIES } from '@/shared/domain/enterprise/industry'
import type { FactKey, FactSpec, FactValue } from '@/shared/domain/policy/eligibility/facts'
import { FactChoices } from '@/features/policies/fact-choices'
import { NumberBox } from '../condition/number-box'
import { useRuleContext } from '../rule-context'

export interface FactInputProps {
  fact: FactKey
  spec: FactSpec
  /** Undefined while the fact is not known. */
  value: FactValue | undefined
  onChange: (value: FactValue | undefined) => void
}

/** The field for one fact of an enterprise. The fact can always stay unknown. */
export function FactInput({ fact, spec, value, onChange }: FactInputProps) {
  const { regions } = useRuleContext()
  const { kind, label } = spec
  const chip = (text: string, of: FactValue | undefined) => (
    <ChoiceChip text={text} chosen={value === of} onPress={() => onChange(of)} />
  )
  if (kind === 'code')
    return (
      <ChoiceField
        label={label}
        search="打几个字找"
        choices={fact === 'region' ? regions : INDUSTRIES}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
      />
    )
  return (
    <FieldFrame label={label}>
      {kind === 'flag' ? (
        <View className="chip-row">
          {chip('是', true)}
          {chip('不是', false)}
          {chip('不知道', undefined)}
        </View>
      ) : kind === 'day' ? (
        <>
          <DayBox
            label={label}
            value={typeof value === 'string' ? value : ''}
            onChange={(day) => onChange(day === '' ? undefined : day)}
          />
          <View className="chip-row fact-input-chips">
            {chip('没有发生过', null)}
            {chip('不知道', undefined)}
          </View>
        </>
      ) : kind === 'choice' ? (
        <FactChoices
          spec={spec}
          chosen={typeof value === 'string' ? [value] : []}
          none={value === null}
          onChoose={([key]) => onChange(key)}
          onNone={() => onChange(null)}
        >
          {chip('不知道', undefined)}
        </FactChoices>
      ) : kind === 'choices' ? (
        <FactChoices
          spec={spec}
          chosen={listOf(value)}
          none={Array.isArray(value) && value.length === 0}
          onChoose={onChange}
          onNone={() => onChange([])}
        />
      ) : (
        <NumberBox
          label={label}
          spec={spec}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onChange(Number.isFinite(number) ? number : undefined)}
        />
      )}
    </FieldFrame>
  )
}

function listOf(value: FactValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}
