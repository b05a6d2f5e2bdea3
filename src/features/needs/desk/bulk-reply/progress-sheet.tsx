import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { STEP_WORDS, type BulkReplyKind } from '../step-kinds'
import type { BulkReply } from './bulk-reply'
import { explainMissing, formatResult, toResultChip } from './bulk-reply-words'
import type { BulkReplyState } from './use-bulk-reply'

export interface BulkReplyProgressSheetProps {
  state: BulkReplyState
  reply: BulkReply
  kind: BulkReplyKind
  open: boolean
  onClose: () => void
}

/** Result of a reply to several needs, need by need. A button sends it again to the needs that do not have it. */
export function BulkReplyProgressSheet({ state, reply, kind, open, onClose }: BulkReplyProgressSheetProps) {
  const { remaining, sending, resend, forget } = state
  const finish = () => {
    if (!sending && remaining === 0) forget()
    onClose()
  }
  const giveUp = () => {
    forget()
    onClose()
  }
  return (
    <Sheet
      open={open}
      title={`${STEP_WORDS[kind].text}：共 ${reply.items.length} 件`}
      onClose={finish}
      footer={
        remaining === 0 ? (
          <Button text="知道了" onPress={finish} grow />
        ) : (
          <>
            {!sending && <Button kind="quiet" text="不再发" onPress={giveUp} />}
            <Button
              text={`再试一次（${remaining} 件）`}
              busy={sending}
              busyText="正在发送…"
              onPress={resend}
              grow
            />
          </>
        )
      }
    >
      <RefusalNote
        tone={remaining === 0 ? 'good' : sending ? 'info' : 'warn'}
        icon={remaining === 0 ? 'check' : sending ? 'clock' : 'warning'}
        text={formatResult(reply, kind, sending)}
      />
      <View>
        {reply.items.map((item) => {
          const why = explainMissing(item, sending)
          return (
            <ListRow
              key={item.needId}
              title={item.enterpriseName}
              text={why === undefined ? item.code : `${item.code} · ${why}`}
              aside={<Chip {...toResultChip(item, kind, sending)} />}
              {...(why !== undefined && { onPress: () => go(routes.deskNeed(item.needId)) })}
            />
          )
        })}
      </View>
    </Sheet>
  )
}
