import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useStored } from '@/ui/hooks/use-stored'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import { useColleagues } from './use-colleagues'

export interface AssignSheetProps extends StepOutcome {
  need: NeedView
  onClose: () => void
}

const WORDS = {
  assign: {
    send: '交给他',
    done: '已交给同事，企业会收到通知',
    hint: '企业看得到，时限不变。同事到时没有答复，会退回给您',
  },
  offer: {
    send: '请他接手',
    done: '已请同事接手，接手前仍由您负责',
    hint: '企业看得到，时限不变。同事接手前仍由您负责',
  },
} as const

/** Makes another officer of the zone responsible for the need. The enterprise reads who it is and why. */
export function AssignSheet({ need, onClose, ...outcome }: AssignSheetProps) {
  const [personId, setPerson] = useState('')
  const [text, change, forget] = useStored(`desk-assign:${need.id}`, '')
  const setText = (next: string) => change(() => next)
  const [tried, setTried] = useState(false)
  const words = WORDS[need.steps.includes('assigned') ? 'assign' : 'offer']
  const assign = useNeedStep(cloud.needs.assign, words.done, outcome)
  const colleagues = useColleagues(need.regionCode)
  const send = async () => {
    setTried(true)
    if (personId === '' || text.trim() === '') return
    if (!(await assign.run({ needId: need.id, personId, text }))) return
    forget()
    onClose()
  }
  const refusal = useSendAgain(assign, send, { words: [personId, text] })
  return (
    <Sheet
      open
      title="交给同事"
      onClose={onClose}
      footer={<Button text={words.send} busy={assign.pending} onPress={() => void send()} grow />}
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <ChoiceField
        label="交给谁"
        choices={colleagues.filter(({ title }) => title !== need.promise.responsible.name)}
        value={personId}
        onChange={setPerson}
        fault={tried && personId === '' ? '请选择同事' : assign.faults['personId']}
      />
      <Field
        label="原因"
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder="如：这件归他联系的单位办"
        hint={words.hint}
        onChange={setText}
        fault={tried && text.trim() === '' ? '请填写原因' : assign.faults['text']}
      />
    </Sheet>
  )
}
