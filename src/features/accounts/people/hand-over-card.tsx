import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'

export interface HandOverCardProps {
  enterpriseId: string
  colleagues: readonly { personId: string; name: string }[]
  onDone: () => void
}

/** Lets the owner make a colleague the owner instead. */
export function HandOverCard({ enterpriseId, colleagues, onDone }: HandOverCardProps) {
  const [personId, setPerson] = useState('')
  const [asking, setAsking] = useState(false)
  const handOver = useAction(cloud.accounts.handOver)
  const confirm = async () => {
    const answer = await handOver.run({ enterpriseId, personId })
    setAsking(false)
    if (!answer.ok) return
    showToast(`管理员现在是${answer.data.ownerName}`)
    onDone()
  }
  const refusal = useSendAgain(handOver, confirm, { words: personId, late: 'ask' })
  return (
    <Card title="把管理员交给同事">
      <ChoiceField
        label="交给谁"
        choices={colleagues.map(({ personId: key, name: title }) => ({ key, title }))}
        value={personId}
        onChange={setPerson}
      />
      <View>{refusal !== undefined && <RefusalNote text={refusal} />}</View>
      <Button kind="quiet" text="交给他" onPress={() => setAsking(true)} disabled={personId === ''} />
      <ConfirmSheet
        open={asking}
        title="交出管理员？"
        text="交出后由对方邀请同事，您仍是企业员工。"
        confirmText="交给他"
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
        busy={handOver.pending}
      />
    </Card>
  )
}
