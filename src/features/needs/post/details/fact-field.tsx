import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import type { CategoryFactSpec } from '@/shared/domain/need/category'
import { NEED_FACT_TEXT_MAX } from '@/shared/contract/limits'

const EXAMPLES = { text: '', count: '30', money: '5000、200万', day: '' } as const
const KINDS = { text: 'text', count: 'number', money: 'text' } as const

function formatExample(spec: CategoryFactSpec): string {
  const example = spec.example ?? EXAMPLES[spec.kind]
  return example === '' ? '' : `如 ${example}`
}

export interface FactFieldProps {
  spec: CategoryFactSpec
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

/** One fact of a category. All facts are optional, because the agent asks for missing ones. */
export function FactField({ spec, value, fault, onChange }: FactFieldProps) {
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
