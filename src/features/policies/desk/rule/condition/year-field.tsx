import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { FieldFrame } from '@/ui/field/field'
import { useRuleContext } from '../rule-context'

const YEARS_BACK = 4

/** Chooses the year of a figure: one of the last few, or the one that is chosen already. */
export function YearField({ value, onChange }: { value: number; onChange: (year: number) => void }) {
  const { year } = useRuleContext()
  const recent = Array.from({ length: YEARS_BACK }, (_, back) => year - back)
  const years = [...new Set([...recent, value])].sort((a, b) => b - a)
  return (
    <FieldFrame label="哪一年">
      <View className="chip-row">
        {years.map((each) => (
          <ChoiceChip key={each} text={`${each} 年`} chosen={each === value} onPress={() => onChange(each)} />
        ))}
      </View>
    </FieldFrame>
  )
}
