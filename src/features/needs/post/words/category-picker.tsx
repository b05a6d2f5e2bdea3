import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { ariaRole } from '@/ui/platform/platform'
import { CATEGORIES, CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'

/** The categories of most needs. */
export const COMMON_CATEGORIES: readonly Category[] = ['labour', 'finance', 'supplies', 'permits']

export interface CategoryPickerProps {
  /** Chosen by the person. */
  chosen: Category | undefined
  /** Guessed from the words. */
  proposed: Category | undefined
  onChoose: (category: Category | undefined) => void
}

/** Categories as chips: the proposed and the common ones, and the others behind 更多. The person need not choose any. */
export function CategoryPicker({ chosen, proposed, onChoose }: CategoryPickerProps) {
  const [all, setAll] = useState(false)
  const current = chosen ?? proposed
  const first = [proposed, chosen, ...COMMON_CATEGORIES].filter((one): one is Category => one !== undefined)
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
