import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { findFaults } from '@/cloud/rpc/validate'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { needsContract } from '@/shared/contract/needs'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import type { NeedStepSheetProps } from './supply-sheet'
import { useNeedStep } from '@/features/needs/use-need-step'

/** Says that the need is not resolved, and why: it is opened again, its promise stays the same. */
export function RejectSheet({ need, open, onClose, ...outcome }: NeedStepSheetProps) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const step = useNeedStep(cloud.needs.reject, '已重新打开，继续办理', outcome)
  const send = async () => {
    const input = { needId: need.id, text }
    const found = findFaults(needsContract.reject.input, input)['text']
    setFault(found)
    if (found === undefined && (await step.run(input))) onClose()
  }
  return (
    <Sheet
      open={open}
      title="还没解决"
      onClose={onClose}
      footer={<Button text="重新办理" busy={step.pending} onPress={() => void send()} grow />}
    >
      {step.refusal !== undefined && <RefusalNote text={step.refusal} />}
      <Field
        label="哪里还没解决？"
        multiline
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder="例如：银行说额度不够，还差 80 万"
        hint="诉求会重新打开，承诺的办结时间不变"
        fault={fault ?? step.faults['text']}
        onChange={(next) => {
          setText(next)
          setFault(undefined)
        }}
      />
    </Sheet>
  )
}
