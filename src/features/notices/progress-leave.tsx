import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLeave, type LeaveAnswer } from '@/cloud/use-leave'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { RefusalNote } from '@/components/refusal-note/refusal-note'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { sayRefusal } from '@/shared/contract/wording'
import './quota-card.scss'

/** Right after a need was posted: may WeChat tell when something happens? Asked once; the answer is said as it is. */
export function ProgressLeave() {
  const [answer, setAnswer] = useState<LeaveAnswer>()
  const leave = useLeave('need_progress', setAnswer)
  return (
    <Card>
      <View className="quota">
        <View className="quota-words">
          <View className="quota-count">
            {answer ? `微信还能提醒您 ${answer.remaining} 次` : '有进展时，用微信提醒您？'}
          </View>
          <View className="quota-why">
            {answer && !answer.accepted ? '没有增加；进展仍会在消息里' : '同意一次提醒一次，进展也都在消息里'}
          </View>
        </View>
        <Button
          kind="quiet"
          size="small"
          icon="bell"
          text={answer?.accepted ? '再加一次' : '提醒我'}
          busy={leave.pending}
          onPress={leave.begin}
        />
      </View>
      {leave.failed && <RefusalNote text="没能问到微信，请稍后再点一次。" />}
      {leave.refusal && <RefusalNote text={sayRefusal(leave.refusal)} />}
      <ConfirmSheet
        open={leave.asking}
        title="微信提醒"
        text="在微信里，这里会出现微信自己的订阅窗口。演示中由这个窗口代替：同意后，这件诉求有进展时会发一条“诉求办理进度”。"
        confirmText="同意"
        busy={leave.pending}
        onConfirm={leave.accept}
        onClose={leave.stop}
      />
    </Card>
  )
}
