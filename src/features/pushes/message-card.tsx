import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import type { Rehearsal } from '@/shared/contract/pushes'
import './message-card.scss'

export interface MessageCardProps extends Pick<Rehearsal, 'message' | 'notice'> {
  title?: string
}

/** The message as it will arrive, field by field, with the faults for which WeChat would refuse it. Below it the notice of the inbox. */
export function MessageCard({ title = '收到的人会看到', message, notice }: MessageCardProps) {
  return (
    <Card title={title}>
      <View className="push-message">
        <View className="push-message-title">{message.title}</View>
        {message.lines.map(({ name, label, value, problem }) => (
          <View key={name} className="push-message-row">
            <View className="push-message-label">{label}</View>
            <View className="push-message-value">{value}</View>
            {problem !== undefined && (
              <View className="push-message-problem">{`微信不会接受：${problem}`}</View>
            )}
          </View>
        ))}
        <View className="push-message-open">点开就是这份政策</View>
      </View>
      <View className="push-hint">{`没有微信提醒的人，在“消息”里看到：${notice.title} · ${notice.text}`}</View>
    </Card>
  )
}
