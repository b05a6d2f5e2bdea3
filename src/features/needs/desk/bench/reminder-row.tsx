import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { dayNumberAt, dayText } from '@/shared/domain/time/days'
import { formatDay } from '@/shared/domain/time/wording'
import type { Around } from './use-around'

const CHOICES: readonly { days: number; text: string }[] = [
  { days: 1, text: '明天' },
  { days: 3, text: '三天后' },
  { days: 7, text: '下周' },
]

/** Sets the day on which the person is reminded of the need, and cancels the reminder. */
export function ReminderRow({ needId, around, now }: { needId: string; around: Around; now: number }) {
  const [choosing, setChoosing] = useState(false)
  const remind = useAction(cloud.needs.remind)
  const on = around.data?.remindOn
  const { press: set, refusal } = usePressAgain(remind, async (day: string | undefined) => {
    const answer = await remind.run({ needId, ...(day !== undefined && { on: day }) })
    if (!answer.ok) return
    setChoosing(false)
    if (around.data) {
      const { remindOn: _before, ...rest } = around.data
      around.replace({ ...rest, ...(day !== undefined && { remindOn: day }) })
    }
  })
  if (on !== undefined)
    return (
      <View className="chip-row">
        <View className="around-quiet">{formatDay(on)}上班时提醒我</View>
        <Button
          kind="plain"
          size="small"
          text="不用提醒了"
          busy={remind.pending}
          onPress={() => set(undefined)}
        />
      </View>
    )
  return (
    <View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {choosing ? (
        <View className="chip-row">
          {CHOICES.map(({ days, text }) => (
            <ChoiceChip
              key={text}
              role="button"
              text={text}
              label={`${text}提醒我`}
              chosen={false}
              onPress={() => set(dayText(dayNumberAt(now) + days))}
            />
          ))}
        </View>
      ) : (
        <Button
          kind="plain"
          size="small"
          icon="clock"
          text="到某天提醒我"
          onPress={() => setChoosing(true)}
        />
      )}
    </View>
  )
}
