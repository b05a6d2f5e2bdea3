import { View } from '@tarojs/components'
import { RefusalNote } from '@/components/refusal-note/refusal-note'
import { roundWords } from './round-words'
import type { TogetherKind } from './step-kinds'
import { useRound } from './use-round'

const nothing = () => undefined

/** On the page of the need: words for several that the person has not seen the end of. */
export function RoundNote({
  needId,
  kind,
  onOpen,
}: {
  needId: string
  kind: TogetherKind
  onOpen: (kind: TogetherKind) => void
}) {
  const { held, left, sending } = useRound(needId, kind, nothing)
  return (
    <View>
      {held && (
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
