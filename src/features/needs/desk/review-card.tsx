import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import { formatEntry } from '../wording'
import './review-card.scss'

type PendingEntry = { index: number; entry: NeedView['timeline'][number]; files: NeedView['attachments'] }

/** Entries that wait for review. The first entry stands for everything that the need was posted with. */
function findPending({ timeline, attachments }: NeedView): PendingEntry[] {
  return timeline.flatMap((entry, index) => {
    const files = [...(index === 0 ? attachments : []), ...(entry.attachments ?? [])].filter(
      ({ review }) => review === 'pending',
    )
    return entry.review === 'pending' || files.length > 0 ? [{ index, entry, files }] : []
  })
}

/** Content that the platform's check could not judge: the officer on duty passes or refuses each entry. */
export function ReviewCard({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const pending = findPending(need)
  const review = useNeedStep(cloud.needs.review, '已处理', outcome)
  const { press, refusal } = usePressAgain(review, (entry: number, passed: boolean) =>
    review.run({ needId: need.id, entry, passed }),
  )
  if (!need.mayReview || pending.length === 0) return null
  return (
    <Card title="内容审核">
      <View className="review-hint">平台拿不准这些内容，别人暂时看不到。请看一眼：能公开就通过。</View>
      {pending.map(({ index, entry, files }) => (
        <View key={index} className="review-entry">
          <View className="review-who">{formatEntry(entry, need.rating)}</View>
          <View className="review-text">{index === 0 ? need.text : entry.text}</View>
          {files.length > 0 && (
            <View className="review-who">
              图片（在下面打开看）：{files.map(({ name }) => name).join('、')}
            </View>
          )}
          <View className="review-buttons">
            <Button
              kind="quiet"
              text="不通过"
              label={`不通过：${formatEntry(entry, need.rating)}`}
              busy={review.pending}
              onPress={() => press(index, false)}
              grow
            />
            <Button
              text="通过"
              label={`通过：${formatEntry(entry, need.rating)}`}
              busy={review.pending}
              onPress={() => press(index, true)}
              grow
            />
          </View>
        </View>
      ))}
      {refusal !== undefined && <RefusalNote text={refusal} />}
    </Card>
  )
}
