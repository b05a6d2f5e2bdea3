import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Funnel } from '@/ui/funnel/funnel'
import type { Rehearsal } from '@/shared/contract/pushes'
import { formatWhen } from '@/shared/domain/time/wording'
import { formatInboxOnly } from '../words'
import '../push.scss'

export interface AudienceCardProps {
  rehearsal: Rehearsal
  now: number
  /** The name of the first ring. */
  fitting: string
}

/** The audience: how many people get a message, how many get only a notice in the inbox, and why. */
export function AudienceCard({ rehearsal, now, fitting }: AudienceCardProps) {
  const { people, enterprises, firstMessageAt, at = now } = rehearsal
  const inboxOnly = people.inboxOnly.reduce((sum, { people: count }) => sum + count, 0)
  const waitingNote = people.waiting > 0 ? `其中 ${people.waiting} 人今天已收过一条，明早再发` : undefined
  return (
    <Card title="会告诉谁">
      <View className="push-big">
        <Text className="push-number">{people.targets}</Text>
        <Text>{`人，${fitting}有 ${enterprises.fit} 家`}</Text>
      </View>
      <Funnel
        whole={people.targets}
        unit="人"
        steps={[
          {
            label: '收到微信提醒',
            count: people.reachable,
            tone: 'good',
            ...(waitingNote !== undefined && { note: waitingNote }),
          },
          {
            label: '只在“消息”里看到',
            count: inboxOnly,
            tone: 'warn',
            ...(inboxOnly > 0 && { note: formatInboxOnly(people).join('；') }),
          },
        ]}
      />
      {people.followers > 0 && (
        <View className="push-hint">
          {`其中 ${people.followers} 人的企业还差信息，因为关注了主题，也会告诉他们`}
        </View>
      )}
      <View className="push-hint">
        {firstMessageAt > at
          ? `现在是休息时间，第一条微信提醒 ${formatWhen(firstMessageAt, at)} 发出`
          : '点发送后，几十秒内开始发出'}
      </View>
    </Card>
  )
}
