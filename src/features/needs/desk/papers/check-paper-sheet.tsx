import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { PaperView } from '@/shared/contract/need-paper-view'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import type { PaperCheck } from '@/shared/domain/need/records'
import { useNeedStep, type StepOutcome } from '../../use-need-step'

/** Texts of the buttons of a check. */
export const CHECK_LABELS: Readonly<Record<PaperCheck, string>> = {
  accepted: '合格',
  returned: '退回重交',
  waived: '不用再交',
}

const DONE: Readonly<Record<PaperCheck, string>> = {
  accepted: '已记为合格，企业看得到',
  returned: '已退回，企业会收到通知',
  waived: '已记下，企业不用再交',
}

export interface CheckPaperSheetProps extends StepOutcome {
  need: NeedView
  paper: PaperView
  check: PaperCheck
  onClose: () => void
}

/** Gives the verdict on a paper: right, to be handed in again (with a reason and a day), or not needed any more (with a reason). */
export function CheckPaperSheet({ need, paper, check, onClose, ...outcome }: CheckPaperSheetProps) {
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState('')
  const step = useNeedStep(cloud.needs.checkPaper, DONE[check], outcome)
  const send = async () => {
    const moved = check === 'returned' && dueOn !== '' ? { dueOn } : {}
    if (await step.run({ needId: need.id, paperId: paper.id, outcome: check, text, ...moved })) onClose()
  }
  const refusal = useSendAgain(step, send, { words: [text, dueOn] })
  return (
    <Sheet
      open
      title={`${CHECK_LABELS[check]}：${paper.name}`}
      onClose={onClose}
      footer={<Button text={CHECK_LABELS[check]} busy={step.pending} onPress={() => void send()} grow />}
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Field
        label={check === 'accepted' ? '要说明的' : '原因（企业看得到）'}
        optional={check === 'accepted'}
        multiline
        rows={3}
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        onChange={setText}
        fault={step.faults['text']}
      />
      {check === 'returned' && (
        <FieldFrame
          label="重新补交的最后一天"
          optional
          hint="不选就还是原来那天；原来那天已过，就要另选"
          fault={step.faults['dueOn']}
        >
          <DayBox label="重新补交的最后一天" value={dueOn} onChange={setDueOn} />
        </FieldFrame>
      )}
    </Sheet>
  )
}
