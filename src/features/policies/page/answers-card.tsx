import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import type { PolicyView } from '@/shared/contract/policy-view'

/** The publisher's answers to common questions about the policy. */
export function AnswersCard({ policy: { answers = [] } }: { policy: PolicyView }) {
  if (answers.length === 0) return null
  return (
    <Card title="大家常问">
      {answers.map(({ id, question, answer }) => (
        <View key={id} className="policy-contact-words">
          <View>{`问：${question}`}</View>
          <View className="policy-how">{`答：${answer}`}</View>
        </View>
      ))}
    </Card>
  )
}
