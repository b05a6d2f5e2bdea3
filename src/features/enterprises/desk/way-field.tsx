import { ChoiceField } from '@/ui/choice-field/choice-field'
import {
  VERIFICATION_LABELS,
  VERIFICATION_WAYS,
  type VerificationWay,
} from '@/shared/domain/enterprise/standing'

export interface WayFieldProps {
  value: VerificationWay | ''
  onChange: (way: VerificationWay) => void
  fault?: string | undefined
}

/** How the park has verified that an enterprise is what it says. */
export function WayField({ value, onChange, fault }: WayFieldProps) {
  return (
    <ChoiceField
      label="怎么核实的"
      choices={VERIFICATION_WAYS.map((key) => ({ key, title: VERIFICATION_LABELS[key] }))}
      value={value}
      onChange={onChange}
      fault={fault}
    />
  )
}
