import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { FieldFrame } from '@/ui/field/field'
import type { Comparison } from '@/shared/domain/policy/eligibility/rule'

const COMPARISONS: readonly { key: Comparison; text: string }[] = [
  { key: 'at_least', text: '不低于' },
  { key: 'more_than', text: '高于' },
  { key: 'at_most', text: '不超过' },
  { key: 'less_than', text: '低于' },
]

/** How an amount is compared. */
export function ComparisonField({
  value,
  onChange,
}: {
  value: Comparison
  onChange: (value: Comparison) => void
}) {
  return (
    <FieldFrame label="怎么比">
      <View className="chip-row">
        {COMPARISONS.map(({ key, text }) => (
          <ChoiceChip key={key} text={text} chosen={key === value} onPress={() => onChange(key)} />
        ))}
      </View>
    </FieldFrame>
  )
}
