import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import type { NeedView } from '@/shared/contract/need-view'
import { formatAgo } from '@/shared/domain/time/wording'
import { ContactLines } from '../contact/contact-lines'
import { LaterLines } from '../later/later-lines'
import { NoteLine } from './bench-timeline'
import { NoteBox } from './note-box'
import { ReminderRow } from './reminder-row'
import { useAround } from './use-around'
import './enterprise-card.scss'

/** On a phone: what officers write beside a need for themselves. The enterprise never sees it. */
export function InsideCard({ need, now }: { need: NeedView; now: number }) {
  const around = useAround(need.id)
  const [writing, setWriting] = useState(false)
  const { notes = [], openedBy = [] } = around.data ?? {}
  return (
    <Card title="只给园区同事看">
      {openedBy.length > 0 && (
        <View className="around-quiet">
          {openedBy.map(({ name, at }) => `${name} ${formatAgo(at, now)}打开`).join(' · ')}
        </View>
      )}
      <View>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} now={now} />
        ))}
      </View>
      <ContactLines around={around} now={now} />
      <LaterLines needId={need.id} around={around} now={now} />
      {writing ? (
        <NoteBox
          need={need}
          onNoted={() => {
            setWriting(false)
            void around.refresh()
          }}
        />
      ) : (
        <Button kind="plain" size="small" icon="edit" text="写内部备注" onPress={() => setWriting(true)} />
      )}
      <ReminderRow needId={need.id} around={around} now={now} />
    </Card>
  )
}
