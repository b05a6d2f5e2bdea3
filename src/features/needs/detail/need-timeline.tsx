import { Card } from '@/ui/card/card'
import { FileLinks } from '@/ui/file-links/file-links'
import { Timeline } from '@/ui/timeline/timeline'
import type { NeedView } from '@/shared/contract/need-view'
import { formatWhen } from '@/shared/domain/time/wording'
import { formatEntry } from '../wording'
import { HeldNote } from './held-note'

/** What happened so far, newest first. */
export function NeedTimeline({ need, now }: { need: NeedView; now: number }) {
  const items = need.timeline
    .map((entry, index) => ({
      key: `${entry.at}-${index}`,
      title: formatEntry(entry, need.rating),
      at: formatWhen(entry.at, now),
      ...(entry.review && { note: <HeldNote review={entry.review} /> }),
      ...(entry.text !== undefined && { text: entry.text }),
      ...(entry.attachments && { below: <FileLinks files={entry.attachments} /> }),
    }))
    .reverse()
  return (
    <Card title="办理经过">
      <Timeline items={items} />
    </Card>
  )
}
