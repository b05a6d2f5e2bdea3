import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { TimeBox } from '@/ui/field/time-box'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { useNow } from '@/ui/hooks/use-now'
import { showToast } from '@/ui/platform/feedback'
import type { NeedView } from '@/shared/contract/need-view'
import { parseInChina } from '@/shared/domain/time/china-time'
import { formatExactly, formatWhen } from '@/shared/domain/time/wording'
import { useAround } from '../bench/use-around'

export interface LaterSheetProps {
  need: NeedView
  /** The text of the box. */
  text: string
  /** The cloud has stored the reply, so the draft can go. */
  onStored: () => void
  onClose: () => void
}

/** Postpones a reply to an hour at which the park is open. */
export function LaterSheet({ need, text, onStored, onClose }: LaterSheetProps) {
  const now = useNow()
  const around = useAround(need.id)
  const [chosen, setChosen] = useState<number>()
  const [day, setDay] = useState('')
  const [clock, setClock] = useState('')
  const [tried, setTried] = useState(false)
  const [stored, setStored] = useState(false)
  const later = useAction(cloud.needs.replyLater)
  const sendAt = chosen ?? parseInChina(day, clock)
  const { dueAt } = need.promise
  const store = async () => {
    setTried(true)
    if (sendAt === undefined) return
    const answer = await later.run({ needId: need.id, text, sendAt })
    if (!answer.ok) return
    setStored(true)
    // Reads before the sheet closes, because a closed sheet draws no answer.
    await around.refresh()
    onStored()
    onClose()
    showToast('已定好，到时间才发给企业')
  }
  const unsent = useSendAgain(later, store, { words: [text, sendAt] })
  return (
    <Sheet
      open
      title="定时发送"
      onClose={onClose}
      footer={<Button text="到时间再发" busy={later.pending || stored} onPress={() => void store()} grow />}
    >
      {unsent !== undefined && <RefusalNote text={unsent} />}
      <View>{text}</View>
      <View className="chip-row">
        {(around.data?.sendTimes ?? []).map((at) => (
          <ChoiceChip
            key={at}
            text={formatWhen(at, now)}
            chosen={at === chosen}
            onPress={() => setChosen(at === chosen ? undefined : at)}
          />
        ))}
      </View>
      {chosen === undefined && (
        <FieldFrame
          label="或者自己选"
          hint="今后 14 天内、园区上班的时间"
          fault={tried && sendAt === undefined ? '请选发送的日期和时间' : later.refusal?.fields?.['sendAt']}
        >
          <DayBox label="发送日期" value={day} onChange={setDay} />
          <TimeBox label="发送时间" value={clock} onChange={setClock} />
        </FieldFrame>
      )}
      {sendAt !== undefined && dueAt !== undefined && sendAt > dueAt && (
        <RefusalNote
          tone="warn"
          text={`${formatExactly(dueAt)} 就该答复了。定时回复发出前不算答复，超时照样计。`}
        />
      )}
    </Sheet>
  )
}
