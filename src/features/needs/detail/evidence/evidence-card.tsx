import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { useNeedStep, type StepOutcome } from '../../use-need-step'
import '../../stripped-text.scss'

/** The words of a solved need that other enterprises of the zone read. Its own enterprise can take them back with one press. */
export function EvidenceCard({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const back = useNeedStep(cloud.needs.unshareEvidence, '已收回，别家看不到了', outcome)
  const { evidence } = need
  const takeBack = () => back.run({ needId: need.id })
  const refusal = useSendAgain(back, takeBack)
  if (!evidence) return <View />
  return (
    <Card title="本园区其他企业看得到">
      <View className="stripped-text">
        {evidence.asked}
        {'\n'}
        {evidence.answer}
      </View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {need.side === 'enterprise' && (
        <Button
          kind="quiet"
          size="small"
          text="收回，不再公开"
          busy={back.pending}
          onPress={() => void takeBack()}
        />
      )}
    </Card>
  )
}
