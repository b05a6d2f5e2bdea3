import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PushView } from '@/shared/contract/pushes'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { formatLasting } from '../words'
import '../push.scss'

export interface LastingCardProps {
  push: PushView
  /** The number of people who were told after the push was sent. */
  later: number
  onEnded: () => void
}

/** A lasting push: until when it goes on, how many people it told later, and a button to end it. */
export function LastingCard({ push: { id, lasting }, later, onEnded }: LastingCardProps) {
  const end = useAction(cloud.pushes.endLasting)
  const run = async () => {
    const answer = await end.run({ pushId: id })
    if (answer.ok) onEnded()
  }
  const refusal = useSendAgain(end, run)
  if (!lasting) return null
  return (
    <Card title={lasting.open ? `一直告诉到${formatDayWithYear(lasting.untilOn)}` : '不再告诉新来的企业'}>
      <View className="push-row-text">
        {[later > 0 ? `推送之后又告诉了 ${later} 人。` : '', lasting.open ? formatLasting(lasting) : ''].join(
          '',
        )}
      </View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {lasting.open && (
        <Button
          kind="quiet"
          text="到此为止"
          busy={end.pending}
          busyText="正在停…"
          onPress={() => void run()}
        />
      )}
    </Card>
  )
}
