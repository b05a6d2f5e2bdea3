import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatWhen } from '@/shared/domain/time/wording'
import { EVENT_WORDS } from '../state-words'

export interface OvertakenNoteProps {
  policy: PolicyView
  now: number
  /** Gives up one's own changes. */
  onTake: () => void
  onInsist: () => void
}

/** Says that somebody else has saved meanwhile, who and when, and asks which text counts. */
export function OvertakenNote({ policy, now, onTake, onInsist }: OvertakenNoteProps) {
  const last = policy.desk?.history.at(-1)
  const who = last
    ? `${last.name} ${formatWhen(last.at, now)} ${EVENT_WORDS[last.type]}。`
    : '刚刚有人改动过。'
  return (
    <View>
      <RefusalNote
        tone="warn"
        text={`${who}下面是您写的，还没有保存；保存会盖掉对方改过的同一处。`}
        action={{ text: '换成最新内容', onPress: onTake }}
      />
      <Button kind="plain" size="small" text="保留我写的，接着改" onPress={onInsist} />
    </View>
  )
}
