import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import type { DutyView } from '@/shared/contract/park'

type Absence = DutyView['absences'][number]

export interface HandOpenNeedsProps {
  regionCode: string
  absence: Absence
  /** How many open needs the absent officer has. */
  open: number
  /** The reason, as the enterprises read it. */
  why: string
  /** The reader is the substitute. */
  mine: boolean
  onChanged: () => void
}

/** An absence moves only new needs. This button moves the open ones to the substitute. */
export function HandOpenNeeds({ regionCode, absence, open, why, mine, onChanged }: HandOpenNeedsProps) {
  const handOver = useAction(cloud.needs.handOver)
  const { press, refusal } = usePressAgain(handOver, async (toId: string) => {
    const text = `${absence.name}${why}`
    const answer = await handOver.run({ regionCode, fromId: absence.personId, toId, text })
    if (!answer.ok) return
    const { needs } = answer.data
    const taker = mine ? '由您接着办' : `交给${absence.cover?.name ?? ''}`
    showToast(needs === 0 ? '没有要移交的诉求了' : `${needs} 件${taker}，时限不变`)
    onChanged()
  })
  const { cover } = absence
  if (open === 0) return null
  return (
    <View>
      <View className="park-text">手上还有 {open} 件没办完，不会自动转走。</View>
      {cover && (
        <Button
          kind="quiet"
          size="small"
          text={mine ? `${open} 件都由我接着办` : `${open} 件都交给${cover.name}`}
          busy={handOver.pending}
          onPress={() => press(cover.personId)}
        />
      )}
      {refusal !== undefined && <RefusalNote text={refusal} />}
    </View>
  )
}
