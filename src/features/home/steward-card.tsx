import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar/avatar'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { call } from '@/ui/platform/feedback'
import './home.scss'

export interface StewardCardProps {
  steward: { name: string; phone: string }
  zoneName: string
}

/** The steward of the enterprise, who can be called directly. */
export function StewardCard({ steward, zoneName }: StewardCardProps) {
  return (
    <Card>
      <View className="steward">
        <Avatar name={steward.name} />
        <View className="steward-words">
          <View className="steward-name">{steward.name} · 您的服务专员</View>
          <View className="home-quiet">{zoneName}</View>
        </View>
        <Button
          kind="quiet"
          size="small"
          icon="phone"
          text="打电话"
          label={`给 ${steward.name} 打电话`}
          onPress={() => call(steward.phone)}
        />
      </View>
    </Card>
  )
}
