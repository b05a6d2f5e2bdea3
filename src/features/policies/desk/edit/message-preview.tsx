import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { sayDay } from '@/components/time'
import { POLICY_LEVEL_LABELS } from '@/shared/domain/policy/level'
import type { PolicyForm } from './policy-form'
import './message-preview.scss'

/** The subscription message as it will arrive on a phone. */
export function MessagePreview({ form }: { form: PolicyForm }) {
  const rows = [
    { label: '政策名称', value: form.shortTitle || '还没有短标题' },
    { label: '发布单位', value: form.issuingBodies.split('\n')[0] || POLICY_LEVEL_LABELS[form.level] },
    { label: '截止时间', value: form.deadlineOn === '' ? '见政策全文' : sayDay(form.deadlineOn) },
  ]
  return (
    <Card title="推送到手机上是这样">
      <View className="message">
        <View className="message-from">双创图谱 · 服务通知</View>
        <View className="message-title">新政策提醒</View>
        {rows.map(({ label, value }) => (
          <View key={label} className="message-row">
            <View className="message-label">{label}</View>
            <View className="message-value">{value}</View>
          </View>
        ))}
        <View className="message-open">进入小程序查看</View>
      </View>
    </Card>
  )
}
