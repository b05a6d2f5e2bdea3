import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import './quota-card.scss'

export interface QuotaLineProps {
  /** The number of messages left, in a few words. */
  count: string
  /** Explanation, line by line. */
  why: readonly string[]
  button: { text: string; kind: 'quiet' | 'primary'; busy: boolean; onPress: () => void }
}

/** How many WeChat messages are left, with a button for one more. */
export function QuotaLine({ count, why, button }: QuotaLineProps) {
  return (
    <View className="quota">
      <View className="quota-words">
        <View className="quota-count">{count}</View>
        {why.map((line) => (
          <View key={line} className="quota-why">
            {line}
          </View>
        ))}
      </View>
      <Button size="small" icon="bell" {...button} />
    </View>
  )
}
