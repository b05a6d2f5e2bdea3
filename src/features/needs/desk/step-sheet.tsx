import { useState, type ReactNode } from 'react'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import type { StepOutcome } from '../use-need-step'
import { STEP_WORDS, type StepKind } from './step-kinds'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { LaterSheet } from './later/later-sheet'
import { QuickReplies } from './replies/quick-replies'
import { useStepText } from './use-step-text'

export interface DeskStepSheetProps extends StepOutcome {
  need: NeedView
  kind: StepKind
  open: boolean
  onClose: () => void
  /** The same needs that get the same text, after the cloud has accepted it for this need. */
  others?: {
    count: number
    /** Chooses them; stands below the text. */
    choice: (text: string) => ReactNode
    /** Called when the cloud has accepted the text for this need. */
    onSent: (text: string) => void
  }
}

/**
 * Sends one text to the enterprise. The draft stays on the device until the cloud has it. The sheet stays mounted while it is closed, so
 * that a repeated attempt after a lost answer keeps its requestId.
 */
export function StepSheet({ need, kind, open, onClose, others, ...outcome }: DeskStepSheetProps) {
  const words = STEP_WORDS[kind]
  const otherCount = others?.count ?? 0
  const doneText = otherCount === 0 ? words.doneText : `这一件已发出，接着发其余 ${otherCount} 件`
  const sendText = otherCount === 0 ? words.sendText : `${words.sendText}（共 ${otherCount + 1} 件）`
  const { text, setText, addSentence, fault, allowed, step, ...draft } = useStepText(
    need,
    kind,
    doneText,
    outcome,
  )
  const [later, setLater] = useState(false)
  const send = async () => {
    const sent = await draft.send()
    if (sent === undefined) return
    others?.onSent(sent)
    if (otherCount === 0) onClose()
  }
  const refusal = useSendAgain(step, send, { open, words: text })
  return (
    <Sheet
      open={open}
      title={words.text}
      onClose={onClose}
      footer={
        <>
          {kind === 'reply' && otherCount === 0 && (
            <Button
              kind="quiet"
              text="定时发"
              disabled={!allowed || !draft.isWhole || step.pending}
              onPress={() => setLater(true)}
              grow
            />
          )}
          <Button
            text={step.refusal === undefined ? sendText : '再发一次'}
            busy={step.pending}
            busyText="正在发送…"
            disabled={!allowed}
            onPress={() => void send()}
            grow
          />
        </>
      }
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {!allowed && step.refusal === undefined && (
        <RefusalNote tone="warn" text="情况变了，现在不能这样做。写的内容还在，可以复制出来。" />
      )}
      <Field
        label={words.label}
        placeholder={words.placeholder}
        multiline
        rows={5}
        maxLength={MESSAGE_TEXT_MAX}
        value={text}
        onChange={setText}
        aside={`${text.length}/${MESSAGE_TEXT_MAX}`}
        fault={fault}
        hint={words.explained}
      />
      <QuickReplies need={need} step={kind} onPick={addSentence} />
      {others?.choice(text)}
      {later && (
        <LaterSheet
          need={need}
          text={text}
          onStored={() => {
            draft.forget()
            onClose()
          }}
          onClose={() => setLater(false)}
        />
      )}
    </Sheet>
  )
}
