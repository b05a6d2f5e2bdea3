import { ScrollView, Text, View } from '@tarojs/components'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import './tabs.scss'

interface TabItem<Key extends string> {
  key: Key
  text: string
  count?: number
}

export interface TabsProps<Key extends string> {
  items: readonly TabItem<Key>[]
  value: Key
  onChange: (key: Key) => void
  /** Name of the choice, read aloud. */
  label: string
}

/** A choice of one out of a few, in one line that scrolls. */
export function Tabs<Key extends string>({ items, value, onChange, label }: TabsProps<Key>) {
  return (
    <ScrollView scrollX className="tabs">
      <View className="tabs-line" {...ariaRole('tablist')} aria-label={label}>
        {items.map((item) => (
          <Press
            key={item.key}
            role="tab"
            on={item.key === value}
            className={classes('tab', item.key === value && 'tab-on')}
            onPress={() => onChange(item.key)}
          >
            <Text>{item.text}</Text>
            {item.count !== undefined && <Text className="tab-count">{item.count}</Text>}
          </Press>
        ))}
      </View>
    </ScrollView>
  )
}
