import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { roundWords } from './round-words'
import type { TogetherKind } from './step-kinds'
import { useRound } from './use-round'

const nothing = () => undefined

export interface RoundNoteProps {
  needId: string
  kind: TogetherKind
  /** Not while the sheet says the same. */
  shown: boolean
  onOpen: (kind: TogetherKind) => void
}

/** On the page of the need: words for several that the person has not seen the end of. */
export function RoundNote({ needId, kind, shown, onOpen }: RoundNoteProps) {
  const { held, left, sending } = useRound(needId, kind, nothing)
  return (
    <View>
      {shown && held && (
        <RefusalNote
          tone={left === 0 ? 'good' : sending ? 'info' : 'warn'}
          icon={left === 0 ? 'check' : sending ? 'clock' : 'warning'}
          text={`同类诉求：${roundWords(held, kind, sending)}`}
          action={{ text: left === 0 || sending ? '看结果' : '去再试', onPress: () => onOpen(kind) }}
        />
      )}
    </View>
  )
}
