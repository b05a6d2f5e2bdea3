import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import './quota-card.scss'

export interface QuotaLineProps {
  /** How it stands, in a few words. */
  count: string
  /** What that means, line by line. */
  why: readonly string[]
  button: { text: string; kind: 'quiet' | 'primary'; busy: boolean; onPress: () => void }
}

/** How many messages of WeChat are left, and the way to one more. */
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
