import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { FileLinks } from '@/ui/file-links/file-links'
import type { PaperView } from '@/shared/contract/need-paper-view'
import type { NeedView } from '@/shared/contract/need-view'

/** One paper: its state, the files that came last, and the park's last words on it. Both sides read the same. */
export function PaperCard({
  need,
  paper,
  children,
}: {
  need: NeedView
  paper: PaperView
  children?: ReactNode
}) {
  const { name, words, late, state, handedIn, checkedIn } = paper
  const entryAt = (index: number | undefined) => (index === undefined ? undefined : need.timeline[index])
  const files = entryAt(handedIn)?.attachments ?? []
  const said = entryAt(checkedIn)?.text
  // Without a reason the words repeat the chip.
  const isSaid = said !== undefined && said !== `“${name}”合格`
  const isOver = state === 'accepted' || state === 'waived'
  return (
    <Card title={name}>
      <View className="chip-row">
        <Chip
          text={words}
          tone={late ? 'bad' : isOver ? 'good' : state === 'handed_in' ? 'accent' : 'warn'}
          icon={isOver ? 'check' : 'clock'}
        />
      </View>
      {isSaid && <View>{said}</View>}
      <FileLinks files={files} />
      {children}
    </Card>
  )
}
