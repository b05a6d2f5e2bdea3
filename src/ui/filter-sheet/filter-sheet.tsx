import { View } from '@tarojs/components'
import { ChoiceChip } from '../chip/chip'
import { Sheet } from '../sheet/sheet'

export interface FilterSheetProps<Key extends string> {
  open: boolean
  title: string
  /** The chip that removes the filter. */
  allText: string
  options: readonly { key: Key; text: string }[]
  chosen: Key | undefined
  onChoose: (key: Key | undefined) => void
  onClose: () => void
}

/** A sheet with the values of one filter. A choice does not close it. */
export function FilterSheet<Key extends string>(props: FilterSheetProps<Key>) {
  const { open, title, allText, options, chosen, onChoose, onClose } = props
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <View className="chip-row">
        <ChoiceChip text={allText} chosen={chosen === undefined} onPress={() => onChoose(undefined)} />
        {options.map(({ key, text }) => (
          <ChoiceChip key={key} text={text} chosen={key === chosen} onPress={() => onChoose(key)} />
        ))}
      </View>
    </Sheet>
  )
}
