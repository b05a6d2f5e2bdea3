import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { BulkReply } from './bulk-reply'
import { bulkReplyWords, standingOfItem, whyNotYet } from './bulk-reply-words'
import { STEP_WORDS, type BulkReplyKind } from '../step-kinds'
import type { RunningBulkReply } from './use-bulk-reply'

export interface BulkReplyProgressSheetProps {
  round: RunningBulkReply & { held: BulkReply }
  kind: BulkReplyKind
  open: boolean
  onClose: () => void
}

/** What came of words for several, need by need; those who do not have them can get them once more. */
export function BulkReplyProgressSheet({ round, kind, open, onClose }: BulkReplyProgressSheetProps) {
  const { held, left, sending } = round
  const tone = left === 0 ? 'good' : sending ? 'info' : 'warn'
  const seen = () => {
    if (!sending && left === 0) round.forget()
    onClose()
  }
  const giveUp = () => {
    round.forget()
    onClose()
  }
  return (
    <Sheet
      open={open}
      title={`${STEP_WORDS[kind].text}：共 ${held.items.length} 件`}
      onClose={seen}
      footer={
        left === 0 ? (
          <Button text="知道了" onPress={seen} grow />
        ) : (
          <>
            {!sending && <Button kind="quiet" text="不再发" onPress={giveUp} />}
            <Button
              text={`再试一次（${left} 件）`}
              busy={sending}
              busyText="正在发送…"
              onPress={round.again}
              grow
            />
          </>
        )
      }
    >
      <RefusalNote
        tone={tone}
        icon={left === 0 ? 'check' : sending ? 'clock' : 'warning'}
        text={bulkReplyWords(held, kind, sending)}
      />
      <View>
        {held.items.map((item) => {
          const why = whyNotYet(item, sending)
          return (
            <ListRow
              key={item.needId}
              title={item.enterpriseName}
              text={why === undefined ? item.code : `${item.code} · ${why}`}
              aside={<Chip {...standingOfItem(item, kind, sending)} />}
              {...(why !== undefined && { onPress: () => go(routes.deskNeed(item.needId)) })}
            />
          )
        })}
      </View>
    </Sheet>
  )
}
