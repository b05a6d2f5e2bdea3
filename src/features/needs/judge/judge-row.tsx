import { Text, View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { Judging, Shown } from './use-judging'
import './judge-row.scss'

export interface JudgeRowProps {
  judging: Judging
  shown: Shown
  /** What is judged, read aloud. */
  name: string
}

/** Whether what was shown helped; pressed again, it is taken back. */
export function JudgeRow({ judging, shown, name }: JudgeRowProps) {
  const own = judging.ownOf(shown)
  const theirs = judging.enterpriseOf(shown)
  const trouble = judging.troubleOf(shown)
  const choice = (helpful: boolean, text: string) => (
    <ChoiceChip
      role="toggle"
      text={text}
      label={`${text}：${name}`}
      chosen={own === helpful}
      onPress={() => judging.say(shown, own === helpful ? undefined : helpful)}
    />
  )
  return (
    <View>
      <View className="judge">
        {judging.may && (
          <>
            <Text className="judge-words">有用吗？</Text>
            {choice(true, '有用')}
            {choice(false, '没用')}
          </>
        )}
        {theirs !== undefined && <Text className="judge-words">企业说{theirs ? '有用' : '没用'}</Text>}
      </View>
      {trouble !== undefined && (
        <RefusalNote
          tone="warn"
          text={trouble.text}
          {...(trouble.again && { action: { text: '再发一次', onPress: () => judging.sendAgain(shown) } })}
        />
      )}
    </View>
  )
}
