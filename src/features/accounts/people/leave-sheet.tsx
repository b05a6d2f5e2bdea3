import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'

export interface LeaveSheetProps {
  enterpriseId: string
  enterpriseName: string
  colleagues: readonly { personId: string; name: string }[]
  /** The colleague whom the owner removes. Undefined when the person leaves. */
  leaver?: { personId: string; name: string }
  onClose: () => void
  onDone: () => void
}

/** Ends a membership of the enterprise: the person's own, or that of a colleague. Open needs go to a colleague. */
export function LeaveSheet(props: LeaveSheetProps) {
  const { enterpriseId, enterpriseName, colleagues, leaver, onClose, onDone } = props
  const [successorId, setSuccessor] = useState('')
  const leave = useAction(cloud.accounts.leave)
  const remove = useAction(cloud.accounts.removeColleague)
  const successor = successorId === '' ? {} : { successorId }
  const send = async () => {
    const answer = leaver
      ? await remove.run({ enterpriseId, personId: leaver.personId, ...successor })
      : await leave.run({ enterpriseId, ...successor })
    if (!answer.ok) return
    showToast(leaver ? `${leaver.name}已移出` : '已离开')
    onDone()
    onClose()
  }
  const action = leaver ? remove : leave
  const refusal = useSendAgain(action, send, { words: successorId, late: 'ask' })
  return (
    <ConfirmSheet
      open
      title={leaver ? `把${leaver.name}移出企业？` : `离开${enterpriseName}？`}
      text="立即看不到企业的诉求和资料，想回来要再用邀请码加入。"
      confirmText={leaver ? '移出' : '离开'}
      danger
      busy={action.pending}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <View>{refusal !== undefined && <RefusalNote text={refusal} />}</View>
      <ChoiceField
        label="没办完的诉求交给谁"
        placeholder={leaver ? '不选就交给您' : '没有就不用选'}
        choices={colleagues.map(({ personId: key, name: title }) => ({ key, title }))}
        value={successorId}
        onChange={setSuccessor}
        fault={action.refusal?.fields?.['successorId']}
      />
    </ConfirmSheet>
  )
}

/** The button by which a person leaves the enterprise. */
export function LeaveButton(props: Omit<LeaveSheetProps, 'onClose' | 'leaver'>) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind="plain" text="离开这家企业" onPress={() => setAsking(true)} />
      {asking && <LeaveSheet {...props} onClose={() => setAsking(false)} />}
    </>
  )
}
