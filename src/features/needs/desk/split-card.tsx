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
import { SPLIT_TEXT_MAX } from '@/shared/contract/limits'
import { CATEGORIES, CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { useNeedStep, type StepOutcome } from '../use-need-step'

/** A need that is two. The responsible officer proposes to split it, and reads that the enterprise has not answered yet. */
export function SplitCard({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const [open, setOpen] = useState(false)
  if (need.split)
    return (
      <RefusalNote
        tone="info"
        icon="clock"
        text={`已建议企业拆成两件，等企业决定。第一件：${need.split.first}　第二件：${need.split.second}`}
      />
    )
  if (!need.steps.includes('split_proposed')) return null
  return (
    <>
      <Button kind="plain" size="small" text="一件里有两件事？拆开…" onPress={() => setOpen(true)} />
      {open && <SplitSheet need={need} onClose={() => setOpen(false)} {...outcome} />}
    </>
  )
}

const CHOICES = CATEGORIES.map((key) => ({ key, title: CATEGORY_SPECS[key].label }))

function SplitSheet({ need, onClose, ...outcome }: StepOutcome & { need: NeedView; onClose: () => void }) {
  const [words, change, forget] = useStored(`desk-split:${need.id}`, { first: '', second: '' })
  const { first, second } = words
  const setFirst = (text: string) => change((before) => ({ ...before, first: text }))
  const setSecond = (text: string) => change((before) => ({ ...before, second: text }))
  const [category, setCategory] = useState<Category>(need.category)
  const [tried, setTried] = useState(false)
  const propose = useNeedStep(cloud.needs.proposeSplit, '已建议拆成两件，等企业决定', outcome)
  const send = async () => {
    setTried(true)
    if (first.trim() === '' || second.trim() === '') return
    if (!(await propose.run({ needId: need.id, first, second, category }))) return
    forget()
    onClose()
  }
  const refusal = useSendAgain(propose, send, { words: [words, category] })
  const faultOf = (text: string, field: string) =>
    tried && text.trim() === '' ? '请写清这一件办什么' : propose.faults[field]
  return (
    <Sheet
      open
      title="拆成两件"
      onClose={onClose}
      footer={<Button text="请企业决定" busy={propose.pending} onPress={() => void send()} grow />}
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Field
        label="第一件办什么"
        multiline
        rows={2}
        value={first}
        maxLength={SPLIT_TEXT_MAX}
        hint="在这一件里接着办，原来的内容、附件和经过都保留"
        onChange={setFirst}
        fault={faultOf(first, 'first')}
      />
      <Field
        label="第二件办什么"
        multiline
        rows={2}
        value={second}
        maxLength={SPLIT_TEXT_MAX}
        hint="另开一件，经过和附件都带过去，时限从原来提交时算起"
        onChange={setSecond}
        fault={faultOf(second, 'second')}
      />
      <ChoiceField
        label="第二件的类别"
        choices={CHOICES}
        value={category}
        onChange={(key) => setCategory(CATEGORIES.find((one) => one === key) ?? need.category)}
      />
    </Sheet>
  )
}
