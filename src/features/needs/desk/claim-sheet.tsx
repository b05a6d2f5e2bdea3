import { View } from '@tarojs/components'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { Field, FieldFrame } from '@/ui/field/field'
import { useNow } from '@/ui/hooks/use-now'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { countEdits } from '@/shared/domain/need/need-words'
import { formatWhen } from '@/shared/domain/time/wording'
import type { NeedStepAction } from '../use-need-step'
import { QuickReplies } from './replies/quick-replies'
import { blankFault } from './use-step-text'

export type Claim = NeedStepAction<{ needId: string; text?: string; updateBy?: number; edits?: number }>

export interface ClaimSheetProps {
  need: NeedView
  claim: Claim
  onClose: () => void
}

/** Claims a need. With a sentence and the time of the next word the claim counts as the first response; without them it does not. */
export function ClaimSheet({ need, claim, onClose }: ClaimSheetProps) {
  const [text, setText] = useState('')
  const [updateBy, setUpdateBy] = useState<number>()
  const [tried, setTried] = useState(false)
  const read = { needId: need.id, edits: countEdits(need.timeline) }
  const { press, refusal } = usePressAgain(
    claim,
    async (answered: boolean) => {
      setTried(answered)
      const isWhole = text.trim() !== '' && blankFault(text) === undefined && updateBy !== undefined
      if (answered && !isWhole) return
      if (await claim.run(answered && isWhole ? { ...read, text, updateBy } : read)) onClose()
    },
    { words: [text, updateBy] },
  )
  return (
    <Sheet
      open
      title="认领"
      onClose={onClose}
      footer={
        <>
          <Button
            kind="quiet"
            text="先认领，稍后答复"
            busy={claim.pending}
            onPress={() => press(false)}
            grow
          />
          <Button text="认领并答复" busy={claim.pending} onPress={() => press(true)} grow />
        </>
      }
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Field
        label="对企业说一句"
        multiline
        rows={3}
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder="准备怎么办、先做什么"
        hint="写了这句并选了时间，就算首次答复；只认领不算"
        onChange={setText}
        fault={tried && text.trim() === '' ? '请写一句答复' : (blankFault(text) ?? claim.faults['text'])}
      />
      <QuickReplies need={need} step="claim" onPick={setText} />
      <UpdateChoice
        choices={need.nextWord ?? []}
        value={updateBy}
        onChange={setUpdateBy}
        faulty={tried && updateBy === undefined}
      />
    </Sheet>
  )
}

export interface UpdateChoiceProps {
  /** The instants to choose from, epoch ms, the latest last. */
  choices: readonly number[]
  value: number | undefined
  onChange: (at: number) => void
  faulty: boolean
}

/** Chooses by when the enterprise hears more, within the promise. */
export function UpdateChoice({ choices, value, onChange, faulty }: UpdateChoiceProps) {
  const now = useNow()
  const left = choices.filter((at) => at > now)
  const latest = left.at(-1)
  return (
    <FieldFrame
      label="下次什么时候告诉企业进展"
      hint={latest === undefined ? undefined : `按承诺，最晚 ${formatWhen(latest, now)} 前要再说一次`}
      fault={toFault(latest !== undefined, faulty)}
    >
      <View className="chip-row">
        {left.map((at) => (
          <ChoiceChip
            key={at}
            text={`${formatWhen(at, now)} 前`}
            chosen={at === value}
            onPress={() => onChange(at)}
          />
        ))}
      </View>
    </FieldFrame>
  )
}

function toFault(isOpen: boolean, faulty: boolean): string | undefined {
  if (!isOpen) return '可选的时间已经过了，请刷新这一页再选'
  return faulty ? '请选下次答复的时间' : undefined
}
