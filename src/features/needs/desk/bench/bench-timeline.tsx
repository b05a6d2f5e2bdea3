import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { FileLinks } from '@/ui/file-links/file-links'
import type { NeedView } from '@/shared/contract/need-view'
import type { NoteView } from '@/shared/contract/need-bench'
import { formatWhen } from '@/shared/domain/time/wording'
import { formatEntry, formatEntryText } from '../../wording'
import './bench-timeline.scss'

/** The number of entries to begin with; the older ones are shown on request. */
const SHOWN = 5

type Entry = NeedView['timeline'][number]
type Line = { at: number; key: string } & ({ entry: Entry } | { note: NoteView })

export interface BenchTimelineProps {
  need: NeedView
  notes: readonly NoteView[]
  now: number
}

/** The timeline of the need and the notes of officers, the newest last, because the box for the answer stands below. */
export function BenchTimeline({ need, notes, now }: BenchTimelineProps) {
  const [whole, setWhole] = useState(false)
  const lines: Line[] = [
    ...need.timeline.map((entry, index) => ({ at: entry.at, key: `e${index}`, entry })),
    ...notes.map((note) => ({ at: note.at, key: note.id, note })),
  ].sort((a, b) => a.at - b.at)
  const shown = whole ? lines : lines.slice(-SHOWN)
  const hidden = lines.length - shown.length
  return (
    <Card title="经过">
      {hidden > 0 && (
        <Button kind="plain" size="small" text={`看更早的 ${hidden} 条`} onPress={() => setWhole(true)} />
      )}
      {shown.map((line) =>
        'note' in line ? (
          <NoteLine key={line.key} note={line.note} now={now} />
        ) : (
          <EntryLine key={line.key} entry={line.entry} rating={need.rating} now={now} />
        ),
      )}
    </Card>
  )
}

function EntryLine({ entry, rating, now }: { entry: Entry; rating: NeedView['rating']; now: number }) {
  const text = formatEntryText(entry)
  return (
    <View className="bench-line">
      <View className="bench-line-head">
        <View className="bench-line-title">{formatEntry(entry, rating)}</View>
        <View className="bench-line-at">{formatWhen(entry.at, now)}</View>
      </View>
      {text !== undefined && <View className="bench-line-text">{text}</View>}
      {entry.review && <Chip text="内容审核中" tone="warn" icon="clock" />}
      {entry.attachments && <FileLinks files={entry.attachments} />}
    </View>
  )
}

/** An internal note, marked as such. */
export function NoteLine({ note: { by, at, text, mentions }, now }: { note: NoteView; now: number }) {
  return (
    <View className="bench-line bench-line-note">
      <View className="bench-line-head">
        <View className="bench-line-title">{by} 内部备注</View>
        <View className="bench-line-at">{formatWhen(at, now)} · 企业看不到</View>
      </View>
      <View className="bench-line-text">
        {mentions.map((name) => `@${name} `)}
        {text}
      </View>
    </View>
  )
}
