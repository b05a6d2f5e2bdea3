import { View } from '@tarojs/components'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

type Effective = NonNullable<Rule['effective']>

export interface EffectiveFieldsProps {
  value: Rule['effective']
  /** The fault of the days. */
  fault: string | undefined
  onChange: (value: Effective | undefined) => void
}

/** The first and the last day on which the rule holds. Before and after these days no enterprise meets it. */
export function EffectiveFields({ value = {}, fault, onChange }: EffectiveFieldsProps) {
  const put = (key: keyof Effective) => (day: string) => {
    const { [key]: _before, ...rest } = value
    const next: Effective = day === '' ? rest : { ...rest, [key]: day }
    onChange(Object.keys(next).length > 0 ? next : undefined)
  }
  return (
    <FieldFrame label="从哪天施行，到哪天为止" optional fault={fault} hint="不填就一直有效">
      <View className="rule-days">
        <DayBox label="施行日期" value={value.from ?? ''} onChange={put('from')} />
        <DayBox label="截止日期" value={value.until ?? ''} onChange={put('until')} />
      </View>
    </FieldFrame>
  )
}
