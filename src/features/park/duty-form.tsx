import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { WEEKDAY_KEYS, type DutyView } from '@/shared/contract/park'
import { DutyDates } from './duty-dates'
import { NOBODY, officerChoices } from './officer-choices'
import './park.scss'

const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export interface DutyFormProps {
  regionCode: string
  duty: DutyView
  onSaved: (duty: DutyView) => void
  onOutdated: () => void
}

/** Who is on duty: by default, by day of the week, on certain days, and who stands in. */
export function DutyForm({ regionCode, duty, onSaved, onOutdated }: DutyFormProps) {
  const [byDefault, setDefault] = useState(duty.default?.personId ?? NOBODY)
  const [substitute, setSubstitute] = useState(duty.substitute?.personId ?? NOBODY)
  const [weekly, setWeekly] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(duty.weekly.map(({ weekday, officer }) => [weekday, officer.personId])),
  )
  const [dates, setDates] = useState(() =>
    duty.dates.map(({ officer, ...days }) => ({ ...days, personId: officer.personId })),
  )
  const save = useAction(cloud.park.setDuty)
  const choices = officerChoices(duty)
  const submit = async () => {
    const answer = await save.run({
      regionCode,
      version: duty.version,
      ...(byDefault !== NOBODY && { defaultId: byDefault }),
      ...(substitute !== NOBODY && { substituteId: substitute }),
      weekly: WEEKDAY_KEYS.flatMap((weekday) => {
        const personId = weekly[weekday]
        return personId === undefined || personId === NOBODY ? [] : [{ weekday, personId }]
      }),
      dates: dates.filter(({ fromOn, personId }) => fromOn !== '' && personId !== NOBODY),
    })
    if (answer.ok) {
      onSaved(answer.data)
      showToast('值班已保存')
    } else if (answer.error.code === 'ChangedMeanwhile') onOutdated()
  }
  const refusal = useSendAgain(save, submit, { words: [byDefault, substitute, weekly, dates] })
  return (
    <Card title="值班">
      <ChoiceField label="平时值班" choices={choices} value={byDefault} onChange={setDefault} />
      <ChoiceField
        label="替补"
        hint="值班的人不在岗、又没有指定谁代时，由替补负责"
        choices={choices}
        value={substitute}
        onChange={setSubstitute}
      />
      <View className="park-week">
        {WEEKDAY_KEYS.map((weekday, i) => (
          <ChoiceField
            key={weekday}
            label={DAYS[i] ?? ''}
            choices={choices.map((one) => (one.key === NOBODY ? { ...one, title: '照平时' } : one))}
            value={weekly[weekday] ?? NOBODY}
            onChange={(personId) => setWeekly({ ...weekly, [weekday]: personId })}
          />
        ))}
      </View>
      <DutyDates rows={dates} choices={choices} onChange={setDates} />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Button text="保存值班" onPress={() => void submit()} busy={save.pending} />
    </Card>
  )
}
