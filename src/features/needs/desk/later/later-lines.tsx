import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { storeOnDevice, useStored } from '@/ui/hooks/use-stored'
import { showToast } from '@/ui/platform/feedback'
import { formatWhen } from '@/shared/domain/time/wording'
import { stepDraftKey } from '../step-kinds'
import type { Around } from '../bench/use-around'
import '../bench/bench-timeline.scss'

export interface LaterLinesProps {
  needId: string
  around: Around
  now: number
}

/** Later replies, which the enterprise cannot see yet. The officer can take their own back into the box. */
export function LaterLines({ needId, around, now }: LaterLinesProps) {
  const cancel = useAction(cloud.needs.cancelLater)
  const [draft] = useStored(stepDraftKey(needId, 'reply'), '')
  const { press, refusal } = usePressAgain(cancel, async (text: string) => {
    const answer = await cancel.run({ needId })
    if (answer.ok) {
      if (draft.trim() === '') storeOnDevice(stepDraftKey(needId, 'reply'), text)
      showToast('已撤回，企业没有收到')
    }
    await around.refresh()
  })
  return (
    <View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {(around.data?.later ?? []).map(({ by, text, sendAt, mine }) => (
        <View key={`${by}${sendAt}`} className="bench-line bench-line-note">
          <View className="bench-line-head">
            <View className="bench-line-title">
              {mine ? '我' : by}定于 {formatWhen(sendAt, now)} 发出
            </View>
            <View className="bench-line-at">还没有发，企业看不到</View>
          </View>
          <View className="bench-line-text">{text}</View>
          {mine && (
            <Button
              kind="plain"
              size="small"
              icon="undo"
              text="撤回，先不发"
              busy={cancel.pending}
              busyText="正在撤回…"
              onPress={() => press(text)}
            />
          )}
        </View>
      ))}
    </View>
  )
}
