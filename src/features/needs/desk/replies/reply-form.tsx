import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useStored } from '@/ui/hooks/use-stored'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField, type Choice } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { showToast } from '@/ui/platform/feedback'
import type { QuickRepliesView } from '@/shared/contract/need-replies'
import { QUICK_REPLY_MAX } from '@/shared/contract/limits'
import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'
import { NEED_STATES, NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { QUICK_REPLY_STEPS, REPLY_VARIABLES } from '@/shared/domain/need/quick-reply'
import { REPLY_STEP_LABELS } from './reply-words'
import type { ReplyView } from './use-quick-replies'

/** Stands for “anywhere” among the choices. */
const ANY = 'any'
const anyOf = <Key extends string>(keys: readonly Key[], title: (key: Key) => string) => [
  { key: ANY, title: '不限' } satisfies Choice<string>,
  ...keys.map((key) => ({ key, title: title(key) })),
]
const STEPS = anyOf(QUICK_REPLY_STEPS, (key) => REPLY_STEP_LABELS[key])
const PLACES = anyOf(CATEGORIES, (key) => CATEGORY_SPECS[key].label)
const STATES = anyOf(NEED_STATES, (key) => NEED_STATE_LABELS[key])

export interface ReplyFormProps {
  regionCode: string
  /** True for a quick reply of the zone. */
  shared: boolean
  /** Undefined for a new quick reply. */
  reply: ReplyView | undefined
  onSaved: (replies: QuickRepliesView) => void
  onClose: () => void
}

/** The draft of a quick reply, and the input that is sent for it. */
function useReplyDraft(reply: ReplyView | undefined) {
  const [text, change, forget] = useStored(`desk-quick-reply:${reply?.id ?? 'new'}`, reply?.text ?? '')
  const setText = (next: string | ((before: string) => string)) =>
    change((before) => (typeof next === 'string' ? next : next(before)))
  const [step, setStep] = useState<(typeof STEPS)[number]['key']>(reply?.step ?? ANY)
  const [category, setCategory] = useState<(typeof PLACES)[number]['key']>(reply?.category ?? ANY)
  const [state, setState] = useState<(typeof STATES)[number]['key']>(reply?.state ?? ANY)
  const stepKey = QUICK_REPLY_STEPS.find((one) => one === step)
  const categoryKey = CATEGORIES.find((one) => one === category)
  const stateKey = NEED_STATES.find((one) => one === state)
  const words = {
    text,
    ...(stepKey && { step: stepKey }),
    ...(categoryKey && { category: categoryKey }),
    ...(stateKey && { state: stateKey }),
  }
  return { text, setText, forget, step, setStep, category, setCategory, state, setState, words }
}

/** Writes one quick reply, changes it or deletes it. */
export function ReplyForm({ regionCode, shared, reply, onSaved, onClose }: ReplyFormProps) {
  const { text, setText, forget, step, setStep, category, setCategory, state, setState, words } =
    useReplyDraft(reply)
  const [tried, setTried] = useState(false)
  const save = useAction(cloud.needs.setQuickReply)
  const remove = useAction(cloud.needs.removeQuickReply)
  const finish = (replies: QuickRepliesView, said: string) => {
    onSaved(replies)
    showToast(said)
    onClose()
  }
  const submit = async () => {
    setTried(true)
    if (text.trim() === '') return
    const answer = await save.run({ regionCode, shared, ...words, ...(reply && { replyId: reply.id }) })
    if (!answer.ok) return
    forget()
    finish(answer.data, '短语已存下')
  }
  const unsaved = useSendAgain(save, submit, { words })
  const takeAway = async () => {
    if (!reply) return
    const answer = await remove.run({ regionCode, shared, replyId: reply.id })
    if (answer.ok) finish(answer.data, '短语已删掉')
  }
  const kept = useSendAgain(remove, takeAway)
  const refusal = unsaved ?? kept
  const faults = save.refusal?.fields ?? {}
  return (
    <Sheet
      open
      title={reply ? '改短语' : '写短语'}
      onClose={onClose}
      footer={
        <>
          {reply && (
            <Button
              kind="danger"
              text="删掉这条"
              busy={remove.pending}
              onPress={() => void takeAway()}
              grow
            />
          )}
          <Button text="存下" busy={save.pending} busyText="正在存…" onPress={() => void submit()} grow />
        </>
      }
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Field
        label="短语"
        multiline
        rows={3}
        maxLength={QUICK_REPLY_MAX}
        value={text}
        onChange={setText}
        placeholder="如：{联系人}您好，我是{我}，已联系{单位}。"
        hint="花括号里的会自动换成这件诉求的内容；别的名字留作空，发送前要填好"
        fault={tried && text.trim() === '' ? '请填写短语' : faults['text']}
      />
      <View className="chip-row">
        {REPLY_VARIABLES.map((name) => (
          <ChoiceChip
            key={name}
            role="button"
            text={`{${name}}`}
            label={`加上${name}`}
            chosen={false}
            onPress={() => setText((before) => `${before}{${name}}`)}
          />
        ))}
      </View>
      <ChoiceField label="写什么时用" choices={STEPS} value={step} onChange={setStep} />
      <ChoiceField label="哪类诉求用" choices={PLACES} value={category} onChange={setCategory} />
      <ChoiceField label="什么状态用" choices={STATES} value={state} onChange={setState} />
    </Sheet>
  )
}
