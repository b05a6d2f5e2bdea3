import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { useNeedStep, type StepOutcome } from '../use-need-step'

/** The park proposes to split the need. Its author answers with one tap. */
export function SplitOffer({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const answer = useNeedStep(cloud.needs.answerSplit, '已答复园区', outcome)
  const { press: send, refusal } = usePressAgain(answer, (agreed: boolean) =>
    answer.run({ needId: need.id, agreed }),
  )
  if (!need.split || !need.steps.includes('split_agreed')) return null
  return (
    <Card title="拆成两件办？">
      <View>第一件：{need.split.first}</View>
      <View>第二件：{need.split.second}</View>
      <View>两件都从原来提交时算时限，经过和附件都保留。不同意就还是一件办。</View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <View className="chip-row">
        <Button kind="quiet" text="不用拆" busy={answer.pending} onPress={() => send(false)} grow />
        <Button text="同意拆开" busy={answer.pending} onPress={() => send(true)} grow />
      </View>
    </Card>
  )
}
