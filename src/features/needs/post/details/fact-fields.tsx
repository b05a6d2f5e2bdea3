import { View } from '@tarojs/components'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { CATEGORY_SPECS, type Category, type CategoryFactSpec } from '@/shared/domain/need/category'
import { NEED_FACT_TEXT_MAX } from '@/shared/contract/limits'
import './fact-fields.scss'

const EXAMPLES = { text: '', count: '30', money: '5000、200万', day: '' } as const
const KINDS = { text: 'text', count: 'number', money: 'text' } as const

export interface FactFieldsProps {
  category: Category
  typed: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
  onChange: (key: string, value: string) => void
}

/** The few facts that a category asks for. All are optional, because the agent asks for what is missing. */
export function FactFields({ category, typed, faults, onChange }: FactFieldsProps) {
  return (
    <View className="facts">
      {CATEGORY_SPECS[category].facts.map((spec) => (
        <View key={spec.key} className="fact">
          <FactField
            spec={spec}
            value={typed[spec.key] ?? ''}
            fault={faults[`facts.${spec.key}`]}
            onChange={(value) => onChange(spec.key, value)}
          />
        </View>
      ))}
    </View>
  )
}

function formatExample(spec: CategoryFactSpec): string {
  const example = spec.example ?? EXAMPLES[spec.kind]
  return example === '' ? '' : `如 ${example}`
}

interface FactFieldProps {
  spec: CategoryFactSpec
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

function FactField({ spec, value, fault, onChange }: FactFieldProps) {
  const label = spec.unit === undefined ? spec.label : `${spec.label}（${spec.unit}）`
  if (spec.kind === 'day')
    return (
      <FieldFrame label={label} fault={fault}>
        <DayBox label={label} value={value} onChange={onChange} faulty={fault !== undefined} />
      </FieldFrame>
    )
  return (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      fault={fault}
      kind={KINDS[spec.kind]}
      maxLength={NEED_FACT_TEXT_MAX}
      placeholder={formatExample(spec)}
    />
  )
}
