import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { findFaults } from '@/cloud/rpc/validate'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { needsContract } from '@/shared/contract/needs'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import type { NeedStepSheetProps } from './supply-sheet'
import { stepWordsKey } from '@/features/needs/keys'
import { UnsentDraftNote, useUnsentDraft } from '@/features/needs/unsent-draft'
import { useNeedStep } from '@/features/needs/use-need-step'

const WORDS = {
  reject: {
    title: '还没解决',
    send: '重新办理',
    label: '哪里还没解决？',
    placeholder: '例如：银行说额度不够，还差 80 万',
    hint: '诉求会重新打开，接着计时；等您确认的这段不算。第二次没解决，改由管理员负责',
    done: '已重新打开，继续办理',
  },
  contest: {
    title: '不同意不受理',
    send: '请管理员复核',
    label: '为什么应该办？',
    placeholder: '例如：这笔补贴就是管委会发的，文号是……',
    hint: '只能提一次。没有参与过的管理员一个工作日内复核，结果会通知您',
    done: '已送到管理员，一个工作日内复核',
  },
} as const

/** Reopens a need that is not resolved or was wrongly declined, with a reason. */
export function RejectSheet({
  need,
  kind,
  open,
  onClose,
  ...outcome
}: NeedStepSheetProps & { kind: keyof typeof WORDS }) {
  const words = WORDS[kind]
  const written = useUnsentDraft(stepWordsKey(kind, need.id), '', open)
  const { draft: text, change, forget } = written
  const [fault, setFault] = useState<string>()
  const step = useNeedStep(cloud.needs[kind], words.done, outcome, written.intent)
  const send = async () => {
    const input = { needId: need.id, text }
    const found = findFaults(needsContract[kind].input, input)['text']
    setFault(found)
    if (found !== undefined || !(await step.run(input))) return
    forget()
    onClose()
  }
  const refusal = useSendAgain(step, send, { open, words: text })
  return (
    <Sheet
      open={open}
      title={words.title}
      onClose={onClose}
      footer={<Button text={words.send} busy={step.pending} onPress={() => void send()} grow />}
    >
      {refusal !== undefined ? <RefusalNote text={refusal} /> : <UnsentDraftNote of={written} what="话" />}
      <Field
        label={words.label}
        multiline
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder={words.placeholder}
        hint={words.hint}
        fault={fault ?? step.faults['text']}
        onChange={(next) => {
          change(() => next)
          setFault(undefined)
        }}
      />
    </Sheet>
  )
}
