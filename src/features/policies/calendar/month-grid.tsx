import { Text, View } from '@tarojs/components'
import type { KeyboardEvent } from 'react'
import { classes, IN_BROWSER, ariaRole } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { formatDay } from '@/shared/domain/time/wording'
import { monthWeeks, type Month } from '@/shared/domain/time/month'
import './calendar.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

export interface MonthGridProps {
  month: Month
  today: string
  /** The number of policies that close on each day. */
  counts: ReadonlyMap<string, number>
  chosen: string | undefined
  onChoose: (day: string) => void
}

/** The days of a month. Days with deadlines can be pressed; in the browser the arrow keys move between them. */
export function MonthGrid({ month, today, counts, chosen, onChoose }: MonthGridProps) {
  return (
    <View className="month" aria-label="截止日历" {...(IN_BROWSER && { onKeyDown: moveByArrows })}>
      <View className="month-week" aria-hidden="true">
        {WEEKDAYS.map((name) => (
          <View key={name} className="month-weekday">
            {name}
          </View>
        ))}
      </View>
      {monthWeeks(month).map((week, index) => (
        <View key={index} className="month-week">
          {week.map((day, at) => (
            <Day
              key={at}
              day={day}
              today={day === today}
              count={(day !== undefined && counts.get(day)) || 0}
              chosen={day !== undefined && day === chosen}
              onChoose={onChoose}
            />
          ))}
        </View>
      ))}
    </View>
  )
}

interface DayProps {
  day: string | undefined
  today: boolean
  count: number
  chosen: boolean
  onChoose: (day: string) => void
}

function Day({ day, today, count, chosen, onChoose }: DayProps) {
  if (day === undefined) return <View className="month-day" />
  const number = Number(day.slice(8))
  const className = classes('month-day', today && 'month-today', chosen && 'month-chosen')
  if (count === 0)
    return (
      <View
        className={className}
        {...(today ? { 'aria-label': `今天，${formatDay(day)}` } : ariaRole('presentation'))}
      >
        <Text className="month-number">{number}</Text>
      </View>
    )
  return (
    <Press
      className={classes(className, 'month-full')}
      label={`${today ? '今天，' : ''}${formatDay(day)}，${count} 项截止`}
      onPress={() => onChoose(day)}
    >
      <Text className="month-number">{number}</Text>
      <View className="month-count">{count}</View>
    </Press>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Moves the focus to the next or previous day with deadlines. Browser only. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  const days = [...event.currentTarget.querySelectorAll<HTMLElement>('.month-full')]
  const at = days.findIndex((day) => day === document.activeElement)
  const next = days[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
