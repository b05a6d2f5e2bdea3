import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { messageLines } from '@/shared/domain/push/message-fields'
import { policyMessage } from '@/shared/domain/push/policy-message'
import { MESSAGE_TEMPLATES } from '@/shared/domain/push/templates'
import { toContent, type PolicyForm } from './policy-form'
import './message-preview.scss'

/** The subscription message as it will arrive on a phone, with the faults for which WeChat would refuse it. */
export function MessagePreview({ form }: { form: PolicyForm }) {
  const lines = messageLines('policy_for_you', policyMessage(toContent(form)))
  return (
    <Card title="推送到手机上是这样">
      <View className="message">
        <View className="message-from">双创图谱 · 服务通知</View>
        <View className="message-title">{MESSAGE_TEMPLATES.policy_for_you.title}</View>
        {lines.map(({ name, label, value, problem }) => (
          <View key={name} className="message-row">
            <View className="message-label">{label}</View>
            <View className="message-value">
              {value === '' ? '还没有写' : value}
              {problem !== undefined && <View className="message-problem">微信不会接受：{problem}</View>}
            </View>
          </View>
        ))}
        <View className="message-open">点开就是这份政策</View>
      </View>
    </Card>
  )
}
