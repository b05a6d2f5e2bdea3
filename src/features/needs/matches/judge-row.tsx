import { Text, View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { JudgedItem, Judgements } from './use-judgements'
import './judge-row.scss'

export interface JudgeRowProps {
  judgements: Judgements
  item: JudgedItem
  /** Name of the item, read aloud. */
  name: string
}

/** Asks whether a match helped. A second press takes the judgement back. */
export function JudgeRow({ judgements, item, name }: JudgeRowProps) {
  const own = judgements.getOwn(item)
  const enterprise = judgements.getEnterprise(item)
  const failure = judgements.getFailure(item)
  const choice = (helpful: boolean, text: string) => (
    <ChoiceChip
      role="toggle"
      text={text}
      label={`${text}：${name}`}
      chosen={own === helpful}
      onPress={() => judgements.judge(item, own === helpful ? undefined : helpful)}
    />
  )
  return (
    <View>
      <View className="judge">
        {judgements.mayJudge && (
          <>
            <Text className="judge-words">有用吗？</Text>
            {choice(true, '有用')}
            {choice(false, '没用')}
          </>
        )}
        {enterprise !== undefined && (
          <Text className="judge-words">企业说{enterprise ? '有用' : '没用'}</Text>
        )}
      </View>
      {failure !== undefined && (
        <RefusalNote
          tone="warn"
          text={failure.text}
          {...(failure.canResend && {
            action: { text: '再发一次', onPress: () => judgements.resend(item) },
          })}
        />
      )}
    </View>
  )
}
