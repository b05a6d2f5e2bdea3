import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { ShareToggle } from '../share-toggle'
import { useNeedStep, type StepOutcome } from '../use-need-step'

/** How many enterprises have the same need, and whether others may read this one. */
export function SharingCard({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const show = useNeedStep(cloud.needs.share, '已公开，不带名称和号码', outcome)
  const take = useNeedStep(cloud.needs.share, '已去掉，别家看不到这个词了', outcome)
  const hide = useNeedStep(cloud.needs.share, '已收回，别家看不到了', outcome)
  const { enterprises, sharing } = need
  // A need is open while the enterprise can add information to it.
  const mayChange = need.side === 'enterprise' && need.steps.includes('info_added')
  const shown = usePressAgain(show, () => show.run({ needId: need.id, shared: true }))
  const hidden = usePressAgain(hide, () => hide.run({ needId: need.id, shared: false }))
  const taken = usePressAgain(take, (piece: string) =>
    take.run({ needId: need.id, shared: true, takenOut: [piece] }),
  )
  const refusal = shown.refusal ?? taken.refusal ?? hidden.refusal
  if (enterprises === undefined && !mayChange) return <View />
  return (
    <Card>
      {enterprises !== undefined && (
        <ListRow
          icon="users"
          title={`园区里共有 ${enterprises} 家企业有同样的诉求`}
          text="各家分别办理、分别答复，互相看不到是谁"
        />
      )}
      {mayChange && (
        <ShareToggle
          on={sharing !== undefined}
          asked={sharing?.asked}
          notYet="内容审核通过后，别家才看得到"
          onTakeOut={taken.press}
          onChange={(shared) => (shared ? shown : hidden).press()}
        />
      )}
      {refusal !== undefined && <RefusalNote text={refusal} />}
    </Card>
  )
}
