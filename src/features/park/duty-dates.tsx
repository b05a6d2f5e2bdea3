import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ChoiceField, type Choice } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { DUTY_DATES_MAX } from '@/shared/contract/limits'
import { NOBODY } from './officer-choices'
import './park.scss'

/** A stretch of days on which somebody else is on duty; both ends belong to it. */
interface DutyDatesRow {
  fromOn: string
  untilOn: string
  personId: string
}

export interface DutyDatesProps {
  rows: readonly DutyDatesRow[]
  choices: readonly Choice<string>[]
  onChange: (rows: DutyDatesRow[]) => void
}

/** Stretches of days, each with its own officer. */
export function DutyDates({ rows, choices, onChange }: DutyDatesProps) {
  const put = (at: number, row: DutyDatesRow) => onChange(rows.map((one, i) => (i === at ? row : one)))
  return (
    <>
      {rows.map((row, i) => (
        <View key={i} className="park-group">
          <View className="park-pair">
            <FieldFrame label={`第 ${i + 1} 段从`}>
              <DayBox
                label={`第 ${i + 1} 段开始`}
                value={row.fromOn}
                onChange={(fromOn) => put(i, { ...row, fromOn })}
              />
            </FieldFrame>
            <FieldFrame label="到">
              <DayBox
                label={`第 ${i + 1} 段结束`}
                value={row.untilOn}
                onChange={(untilOn) => put(i, { ...row, untilOn })}
              />
            </FieldFrame>
          </View>
          <ChoiceField
            label={`第 ${i + 1} 段由谁值班`}
            choices={choices}
            value={row.personId}
            onChange={(personId) => put(i, { ...row, personId })}
          />
          <Button
            kind="plain"
            size="small"
            icon="trash"
            text={`删去第 ${i + 1} 段`}
            onPress={() => onChange(rows.filter((_, at) => at !== i))}
          />
        </View>
      ))}
      {rows.length < DUTY_DATES_MAX && (
        <View className="park-more">
          <Button
            kind="plain"
            size="small"
            icon="plus"
            text="加一段节假日值班"
            onPress={() => onChange([...rows, { fromOn: '', untilOn: '', personId: NOBODY }])}
          />
        </View>
      )}
    </>
  )
}
