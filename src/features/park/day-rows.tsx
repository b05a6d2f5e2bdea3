import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { TextBox } from '@/ui/field/text-box'
import { CALENDAR_DAYS_MAX, DAY_REASON_MAX } from '@/shared/contract/limits'
import './park.scss'

/** A stretch of days with its reason; both ends belong to it. */
interface DayRow {
  fromOn: string
  untilOn: string
  reason: string
}

export interface DayRowsProps {
  label: string
  /** The name of one row, for labels: 停工. */
  what: string
  rows: readonly DayRow[]
  onChange: (rows: DayRow[]) => void
  fault: string | undefined
  /** Each row is a single day. */
  single?: boolean
}

/** A few stretches of days, each with a reason. */
export function DayRows({ label, what, rows, onChange, fault, single = false }: DayRowsProps) {
  const put = (at: number, row: DayRow) => onChange(rows.map((one, i) => (i === at ? row : one)))
  return (
    <FieldFrame label={label} fault={fault} optional>
      {rows.map((row, i) => (
        <View key={i} className="park-group">
          <View className="park-pair">
            <DayBox
              label={`${what} ${i + 1} 从哪天`}
              value={row.fromOn}
              onChange={(fromOn) =>
                put(i, { ...row, fromOn, untilOn: single || row.untilOn < fromOn ? fromOn : row.untilOn })
              }
            />
            {!single && (
              <DayBox
                label={`${what} ${i + 1} 到哪天`}
                value={row.untilOn}
                onChange={(untilOn) => put(i, { ...row, untilOn })}
              />
            )}
          </View>
          <TextBox
            label={`${what} ${i + 1} 原因`}
            placeholder="原因，如：台风停工"
            maxLength={DAY_REASON_MAX}
            value={row.reason}
            onChange={(reason) => put(i, { ...row, reason })}
          />
          <Button
            kind="plain"
            size="small"
            icon="trash"
            text={`删去${what} ${i + 1}`}
            onPress={() => onChange(rows.filter((_, at) => at !== i))}
          />
        </View>
      ))}
      {rows.length < CALENDAR_DAYS_MAX && (
        <Button
          kind="plain"
          size="small"
          icon="plus"
          text={`加一段${what}`}
          onPress={() => onChange([...rows, { fromOn: '', untilOn: '', reason: '' }])}
        />
      )}
    </FieldFrame>
  )
}
