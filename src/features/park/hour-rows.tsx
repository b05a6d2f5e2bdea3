import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { FieldFrame } from '@/ui/field/field'
import { TimeBox } from '@/ui/field/time-box'
import type { HourText } from './hour-texts'
import './park.scss'

const SPANS_MAX = 4

export interface HourRowsProps {
  rows: readonly HourText[]
  onChange: (rows: HourText[]) => void
  fault: string | undefined
}

/** The office hours of a working day, from morning to evening. */
export function HourRows({ rows, onChange, fault }: HourRowsProps) {
  const put = (at: number, row: HourText) => onChange(rows.map((one, i) => (i === at ? row : one)))
  return (
    <FieldFrame label="工作日办公时间" fault={fault}>
      {rows.map((row, i) => (
        <View key={i} className="park-pair">
          <TimeBox
            label={`第 ${i + 1} 段上班`}
            value={row.from}
            onChange={(from) => put(i, { ...row, from })}
          />
          <TimeBox
            label={`第 ${i + 1} 段下班`}
            value={row.until}
            onChange={(until) => put(i, { ...row, until })}
          />
        </View>
      ))}
      {rows.length < SPANS_MAX && (
        <Button
          kind="plain"
          size="small"
          icon="plus"
          text="加一段办公时间"
          onPress={() => onChange([...rows, { from: '', until: '' }])}
        />
      )}
      {rows.length > 0 && (
        <Button
          kind="plain"
          size="small"
          icon="trash"
          text="删去最后一段"
          onPress={() => onChange(rows.slice(0, -1))}
        />
      )}
    </FieldFrame>
  )
}
