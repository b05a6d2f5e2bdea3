import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { BulkReplyKind } from '../step-kinds'
import { formatResult } from './bulk-reply-words'
import { useBulkReply } from './use-bulk-reply'

const ignore = () => undefined

export interface BulkReplyNoteProps {
  needId: string
  kind: BulkReplyKind
  /** False while the sheet shows the same result. */
  shown: boolean
  onOpen: (kind: BulkReplyKind) => void
}

/** On the page of the need: the result of a reply to several needs, until the person closes it. */
export function BulkReplyNote({ needId, kind, shown, onOpen }: BulkReplyNoteProps) {
  const { reply, remaining, sending } = useBulkReply(needId, kind, ignore)
  return (
    <View>
      {shown && reply && (
        <RefusalNote
          tone={remaining === 0 ? 'good' : sending ? 'info' : 'warn'}
          icon={remaining === 0 ? 'check' : sending ? 'clock' : 'warning'}
          text={`同类诉求：${formatResult(reply, kind, sending)}`}
          action={{ text: remaining === 0 || sending ? '看结果' : '去再试', onPress: () => onOpen(kind) }}
        />
      )}
    </View>
  )
}
