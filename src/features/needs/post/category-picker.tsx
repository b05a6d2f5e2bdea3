import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { ariaRole } from '@/ui/platform/platform'
import { CATEGORIES, CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'

/** What most needs are about; the rest is one press away. */
const COMMON: readonly Category[] = ['labour', 'finance', 'supplies', 'permits']

export interface CategoryPickerProps {
  /** Chosen by the person. */
  chosen: Category | undefined
  /** What the words sound like. */
  proposed: Category | undefined
  onChoose: (category: Category | undefined) => void
}

/** Categories as chips: the proposed one first and marked, any other one press away; none is forced. */
export function CategoryPicker({ chosen, proposed, onChoose }: CategoryPickerProps) {
  const [all, setAll] = useState(false)
  const current = chosen ?? proposed
  const first = [proposed, chosen, ...COMMON].filter((one): one is Category => one !== undefined)
  const shown = all ? CATEGORIES : [...new Set(first)]
  return (
    <View className="chip-row" {...ariaRole('radiogroup')} aria-label="类别">
      {shown.map((category) => (
        <ChoiceChip
          key={category}
          text={CATEGORY_SPECS[category].label}
          chosen={category === current}
          onPress={() => onChoose(category === chosen ? undefined : category)}
        />
      ))}
      {!all && (
        <ChoiceChip role="button" text="更多" icon="more" chosen={false} onPress={() => setAll(true)} />
      )}
    </View>
  )
}
