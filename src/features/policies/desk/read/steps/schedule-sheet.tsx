import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { TimeBox } from '@/ui/field/time-box'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { toDay } from '@/shared/domain/time/days'
import { formatExactly } from '@/shared/domain/time/wording'
import { DAY_MS } from '@/shared/domain/time/units'
import { parseInChina } from '@/shared/domain/time/china-time'
import './policy-summary.scss'

export interface ScheduleSheetProps {
  open: boolean
  now: number
  refusal: string | undefined
  pending: boolean
  /** Called with each change of the time. The refusal of the last attempt goes. */
  onEdit: () => void
  onYes: (publishAt: number) => void
  onClose: () => void
}

const QUICK = [
  { text: '明天 9:00', days: 1, time: '09:00' },
  { text: '后天 9:00', days: 2, time: '09:00' },
  { text: '明天 14:00', days: 1, time: '14:00' },
] as const

/** Asks when the policy is published by itself, in China's time. */
export function ScheduleSheet({ open, now, refusal, pending, onEdit, onYes, onClose }: ScheduleSheetProps) {
  const [day, setDay] = useState('')
  const [time, setTime] = useState('09:00')
  const [tried, setTried] = useState(false)
  const at = parseInChina(day, time)
  const fault = at === undefined ? '请选日期和时间' : at <= now ? '要晚于现在' : undefined
  const choose = (nextDay: string, nextTime: string) => {
    setDay(nextDay)
    setTime(nextTime)
    onEdit()
  }
  const yes = () => {
    setTried(true)
    if (at !== undefined && fault === undefined) onYes(at)
  }
  return (
    <ConfirmSheet
      open={open}
      title="定时发布"
      confirmText="就这个时间"
      busy={pending}
      onConfirm={yes}
      onClose={onClose}
    >
      <View className="chip-row schedule-quick">
        {QUICK.map((quick) => {
          const on = toDay(now + quick.days * DAY_MS)
          return (
            <ChoiceChip
              key={quick.text}
              text={quick.text}
              chosen={day === on && time === quick.time}
              onPress={() => choose(on, quick.time)}
            />
          )
        })}
      </View>
      <FieldFrame
        label="发布时间（北京时间）"
        fault={tried ? fault : undefined}
        hint={at === undefined ? undefined : `${formatExactly(at)} 自动发布，企业马上看得到`}
      >
        <View className="schedule-boxes">
          <DayBox
            label="发布日期"
            value={day}
            onChange={(next) => choose(next, time)}
            faulty={tried && fault !== undefined}
          />
          <TimeBox
            label="发布时刻"
            value={time}
            onChange={(next) => choose(day, next)}
            faulty={tried && fault !== undefined}
          />
        </View>
      </FieldFrame>
      {refusal !== undefined && <RefusalNote text={refusal} />}
    </ConfirmSheet>
  )
}
