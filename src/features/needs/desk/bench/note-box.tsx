import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { TextBox } from '@/ui/field/text-box'
import { useStored } from '@/ui/hooks/use-stored'
import { showToast } from '@/ui/platform/feedback'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { NEED_NOTE_MAX, NEED_NOTE_MENTIONS_MAX } from '@/shared/contract/limits'
import type { NeedView } from '@/shared/contract/need-view'
import './note-box.scss'

/** Writes an internal note. A tap on a colleague's name notifies the colleague. */
export function NoteBox({ need, onNoted }: { need: NeedView; onNoted: () => void }) {
  const [text, change, forget] = useStored(`desk-note:${need.id}`, '')
  const [mentions, setMentions] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const note = useAction(cloud.needs.note)
  const myId = useMe().person?.personId
  const officers = useQuery(`officers:${need.regionCode}`, () =>
    cloud.accounts.officers({ regionCode: need.regionCode }),
  )
  const colleagues = new Map(
    (officers.data?.people ?? [])
      .filter(({ role, personId }) => role !== 'publisher' && personId !== myId)
      .map(({ personId, name }) => [personId, name]),
  )
  const toggle = (personId: string) =>
    setMentions((before) =>
      before.includes(personId)
        ? before.filter((one) => one !== personId)
        : [...before, personId].slice(-NEED_NOTE_MENTIONS_MAX),
    )
  const send = async () => {
    setTried(true)
    if (text.trim() === '') return
    const answer = await note.run({ needId: need.id, text, mentions: [...mentions] })
    if (!answer.ok) return
    setTried(false)
    setMentions([])
    forget()
    showToast('已记下，企业看不到')
    onNoted()
  }
  const unsent = useSendAgain(note, send, { words: [text, mentions] })
  return (
    <View className="note-box">
      {unsent !== undefined && <RefusalNote text={unsent} />}
      <TextBox
        label="内部备注"
        placeholder="只给园区同事看，企业永远看不到"
        multiline
        rows={3}
        maxLength={NEED_NOTE_MAX}
        value={text}
        onChange={(next) => change(() => next)}
        faulty={tried && text.trim() === ''}
      />
      <View className="note-box-hint">
        {tried && text.trim() === '' ? '请填写备注' : '要谁马上知道，就点谁的名字：'}
      </View>
      <View className="chip-row">
        {[...colleagues].map(([personId, name]) => (
          <ChoiceChip
            key={personId}
            role="checkbox"
            text={`@${name}`}
            chosen={mentions.includes(personId)}
            onPress={() => toggle(personId)}
          />
        ))}
      </View>
      <View className="note-box-send">
        <Button
          size="small"
          text="记下备注"
          busy={note.pending}
          busyText="正在记…"
          onPress={() => void send()}
        />
      </View>
    </View>
  )
}
