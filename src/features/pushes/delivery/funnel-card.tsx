import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Funnel } from '@/ui/funnel/funnel'
import type { PushView } from '@/shared/contract/pushes'
import type { DeliveryFigures } from './shares'

/** Shows how far the ledger is written. Until it is complete its sums are too small for a funnel. */
export function PlanningCard({ push, written }: { push: PushView; written: number }) {
  const { people, enterprises } = push
  const whole = people === undefined ? `${enterprises} 家企业` : `${people} 人`
  return (
    <Card title="正在写送达名单">
      <View className="push-hint" aria-live="polite">
        {`要告诉 ${whole}，名单已写好 ${written} 人。写完就开始发，这一页会自己更新。`}
      </View>
    </Card>
  )
}

/** Targets, sent, read, acted. The sum below accounts for every target. */
export function FunnelCard({ funnel, reasons }: Pick<DeliveryFigures, 'funnel' | 'reasons'>) {
  const before = reasons.find(({ reason }) => reason === 'notified_before')?.people ?? 0
  const { targets, sent, suppressed, failed, pending, read, opened, checked, consulted } = funnel
  return (
    <Card title="从发出到行动">
      <Funnel
        whole={targets}
        unit="人"
        steps={[
          {
            label: '应当知道',
            count: targets,
            tone: 'plain',
            note:
              before === 0
                ? '每个人的“消息”里都有这一条'
                : `其中 ${before} 人之前已经收到过，这次没有再发；其他人的“消息”里都有这一条`,
          },
          { label: '微信提醒已发出', count: sent },
          { label: '看过通知', count: read, tone: 'good' },
          { label: '打开过政策', count: opened, tone: 'good', note: '包括自己找来看的人' },
          { label: '核对过条件', count: checked, tone: 'good' },
          { label: '提出咨询', count: consulted, tone: 'good' },
        ]}
      />
      <View className="push-hint">
        {`${targets} 人 = 已发出 ${sent} + 没有发 ${suppressed} + 没送到 ${failed} + 还在等 ${pending}`}
      </View>
    </Card>
  )
}
