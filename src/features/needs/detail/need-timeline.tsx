import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { FileLinks } from '@/ui/file-links/file-links'
import { Timeline } from '@/ui/timeline/timeline'
import type { NeedView } from '@/shared/contract/need-view'
import { formatWhen } from '@/shared/domain/time/wording'
import { formatEntry, formatEntryText } from '../wording'

/** The timeline of a need, newest first. */
export function NeedTimeline({ need, now }: { need: NeedView; now: number }) {
  const items = need.timeline
    .map((entry, index) => {
      const text = formatEntryText(entry)
      return {
        key: `${entry.at}-${index}`,
        title: formatEntry(entry, need.rating),
        at: formatWhen(entry.at, now),
        ...(entry.review && { note: <ReviewChip review={entry.review} /> }),
        ...(text !== undefined && { text }),
        ...(entry.attachments && { below: <FileLinks files={entry.attachments} /> }),
      }
    })
    .reverse()
  return (
    <Card title="办理经过">
      <Timeline items={items} />
    </Card>
  )
}

/** Marks content that others do not see yet, or will never see. */
function ReviewChip({ review }: { review: 'pending' | 'refused' }) {
  return review === 'pending' ? (
    <Chip text="内容审核中，已收到" tone="warn" icon="clock" />
  ) : (
    <Chip text="没有通过审核，别人看不到" tone="bad" icon="close" />
  )
}
