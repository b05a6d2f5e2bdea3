import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX, POINTER_TEXT_MAX } from '@/shared/contract/limits'
import {
  DECLINE_GROUND_WORDS,
  DECLINE_GROUNDS,
  type DeclineGround,
} from '@/shared/domain/need/decline-grounds'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import { DECLINE_WORDS, type DeclineKind } from './step-kinds'

export interface DeclineSheetProps extends StepOutcome {
  need: NeedView
  kind: DeclineKind
  onClose: () => void
}

/** Declines a need, or asks an administrator to decide on it. It asks for a ground of the list, the reason, and where to go instead. */
export function DeclineSheet({ need, kind, onClose, ...outcome }: DeclineSheetProps) {
  const words = DECLINE_WORDS[kind]
  const [ground, setGround] = useState<DeclineGround | ''>('')
  const [text, setText] = useState('')
  const [pointer, setPointer] = useState('')
  const [tried, setTried] = useState(false)
  const step = useNeedStep(cloud.needs[kind], words.doneText, outcome)
  const fault = (value: string, missing: string, field: string) =>
    tried && value.trim() === '' ? missing : step.faults[field]
  const choose = (next: DeclineGround) => {
    // The pointer changes with the ground, unless somebody wrote it by hand.
    if (pointer === '' || (ground !== '' && pointer === DECLINE_GROUND_WORDS[ground].pointer))
      setPointer(DECLINE_GROUND_WORDS[next].pointer)
    setGround(next)
  }
  const send = async () => {
    setTried(true)
    if (ground === '' || text.trim() === '' || pointer.trim() === '') return
    if (await step.run({ needId: need.id, ground, text, pointer })) onClose()
  }
  const refusal = useSendAgain(step, send, { words: [ground, text, pointer] })
  return (
    <Sheet
      open
      title={words.text}
      onClose={onClose}
      footer={
        <Button kind="danger" text={words.sendText} busy={step.pending} onPress={() => void send()} grow />
      }
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <ChoiceField
        label="理由"
        choices={DECLINE_GROUNDS.map((key) => ({
          key,
          title: DECLINE_GROUND_WORDS[key].label,
          text: DECLINE_GROUND_WORDS[key].sentence,
        }))}
        value={ground}
        onChange={choose}
        hint={words.explained}
        fault={fault(ground, '请选择理由', 'ground')}
      />
      <Field
        label="对企业说清楚"
        multiline
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder="结合这一件，为什么不能办"
        onChange={setText}
        fault={fault(text, '请写清为什么不能办', 'text')}
      />
      <Field
        label="企业可以找谁、怎么办"
        multiline
        rows={2}
        value={pointer}
        maxLength={POINTER_TEXT_MAX}
        placeholder="单位、电话、怎么去"
        onChange={setPointer}
        fault={fault(pointer, '请写企业可以找谁、怎么办', 'pointer')}
      />
    </Sheet>
  )
}
