import { View } from '@tarojs/components'
import { useLeave } from '@/cloud/use-leave'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { RefusalNote } from '@/components/refusal-note/refusal-note'
import { say } from '@/components/say'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { sayRefusal } from '@/shared/contract/wording'
import './quota-card.scss'

export interface QuotaCardProps {
  /** About needs. */
  remaining: number
  /** About policies; absent where nobody counts them. */
  policies?: number | undefined
  onRemaining: (remaining: number) => void
}

/** How many WeChat messages can still reach this person: each needs a leave of its own, so the number is told as it is. */
export function QuotaCard({ remaining, policies, onRemaining }: QuotaCardProps) {
  const leave = useLeave('need_progress', (answer) => {
    onRemaining(answer.remaining)
    say(answer.accepted ? `好的，还可提醒 ${answer.remaining} 次` : '没有增加，消息仍会留在这里')
  })
  return (
    <Card>
      <View className="quota">
        <View className="quota-words">
          <View className="quota-count">
            {remaining > 0 ? `微信还能提醒您 ${remaining} 次` : '微信现在提醒不到您'}
          </View>
          <View className="quota-why">微信规定同意一次只能提醒一次；用完后消息仍会留在这里</View>
          {policies !== undefined && policies > 0 && (
            <View className="quota-why">另外，新政策还可收到 {policies} 条提醒</View>
          )}
        </View>
        <Button
          kind={remaining > 0 ? 'quiet' : 'primary'}
          size="small"
          icon="bell"
          text="再收一次"
          busy={leave.pending}
          onPress={leave.begin}
        />
      </View>
      {leave.failed && <RefusalNote text="没能问到微信，请稍后再点一次。" />}
      {leave.refusal && <RefusalNote text={sayRefusal(leave.refusal)} />}
      <ConfirmSheet
        open={leave.asking}
        title="再收一次微信提醒"
        text="在微信里，这里会出现微信自己的订阅窗口。演示中由这个窗口代替：同意后，下一次诉求有进展时会发一条“诉求办理进度”。"
        confirmText="同意"
        busy={leave.pending}
        onConfirm={leave.accept}
        onClose={leave.stop}
      />
    </Card>
  )
}
