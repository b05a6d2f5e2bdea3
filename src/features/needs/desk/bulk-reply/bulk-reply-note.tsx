import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { bulkReplyWords } from './bulk-reply-words'
import type { BulkReplyKind } from '../step-kinds'
import { useBulkReply } from './use-bulk-reply'

const nothing = () => undefined

export interface BulkReplyNoteProps {
  needId: string
  kind: BulkReplyKind
  /** Not while the sheet says the same. */
  shown: boolean
  onOpen: (kind: BulkReplyKind) => void
}

/** On the page of the need: words for several that the person has not seen the end of. */
export function BulkReplyNote({ needId, kind, shown, onOpen }: BulkReplyNoteProps) {
  const { held, left, sending } = useBulkReply(needId, kind, nothing)
  return (
    <View>
      {shown && held && (
        <RefusalNote
          tone={left === 0 ? 'good' : sending ? 'info' : 'warn'}
          icon={left === 0 ? 'check' : sending ? 'clock' : 'warning'}
          text={`同类诉求：${bulkReplyWords(held, kind, sending)}`}
          action={{ text: left === 0 || sending ? '看结果' : '去再试', onPress: () => onOpen(kind) }}
        />
      )}
    </View>
  )
}
