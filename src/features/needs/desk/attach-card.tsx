import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { NeedView } from '@/shared/contract/need-view'
import { CREDIT_CODE_INPUT_MAX } from '@/shared/contract/limits'
import { useNeedStep, type StepOutcome } from '../use-need-step'

export interface AttachCardProps extends StepOutcome {
  need: NeedView
}

/** Gives the need of an enterprise without an account to the account, once there is one. Empty for other needs. */
export function AttachCard({ need, ...outcome }: AttachCardProps) {
  const [creditCode, setCode] = useState('')
  const attach = useNeedStep(cloud.needs.attach, '已转到企业账号，企业会收到通知', outcome)
  const send = () => attach.run({ needId: need.id, creditCode })
  const refusal = useSendAgain(attach, send, { words: creditCode })
  if (need.unregistered !== true) return null
  return (
    <Card title="这家企业还没有账号">
      <View>企业凭纸上的回执码确认和评价。它登记并核实以后，可以把这件诉求转到它的账号。</View>
      <Field
        label="企业的统一社会信用代码"
        maxLength={CREDIT_CODE_INPUT_MAX}
        value={creditCode}
        onChange={(text) => setCode(text.toUpperCase())}
        fault={attach.faults['creditCode']}
      />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Button
        kind="quiet"
        text="转到它的账号"
        disabled={creditCode.trim() === ''}
        busy={attach.pending}
        busyText="正在转…"
        onPress={() => void send()}
      />
    </Card>
  )
}
