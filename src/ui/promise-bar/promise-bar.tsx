import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { classes, ariaRole } from '../platform/platform'
import './promise-bar.scss'

export type PromiseTone = 'calm' | 'soon' | 'late' | 'paused' | 'done'

const ICONS: Readonly<Record<PromiseTone, IconName>> = {
  calm: 'clock',
  soon: 'warning',
  late: 'warning',
  paused: 'pause',
  done: 'check',
}

/** A longer `how` gets a line of its own; in characters. */
const LONG_HOW = 14

export interface PromiseBarProps {
  tone: PromiseTone
  /** Share of the time that has passed, 0–1. */
  spent?: number
  /** Time left in words: 还剩 6 个工作小时. */
  left: string
  /** Who does what by when, as three columns. Lists leave it out. */
  parts?: { who: string; how: string; when: string }
  note?: string
}

/** The promise: who does what by when, and how much of the time has passed. */
export function PromiseBar({ tone, spent, left, parts, note }: PromiseBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, spent ?? 0)) * 100)
  return (
    <View className={classes('promise', `promise-${tone}`)}>
      {parts && (
        <View className="promise-parts">
          <Part label="谁" value={parts.who} />
          <Part label="怎么办" value={parts.how} width={parts.how.length > LONG_HOW ? 'whole' : 'rest'} />
          <Part label="什么时候" value={parts.when} />
        </View>
      )}
      {spent !== undefined && (
        <View
          className="promise-track"
          {...ariaRole('progressbar')}
          aria-label="已用去的时间"
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <View className="promise-fill" style={{ width: `${Math.max(2, percent)}%` }} />
        </View>
      )}
      <View className="promise-left">
        <Icon name={ICONS[tone]} size="small" />
        <Text>{left}</Text>
      </View>
      {note !== undefined && <View className="promise-note">{note}</View>}
    </View>
  )
}

interface PartProps {
  label: string
  value: string
  /** own: as wide as its text; rest: the remaining width; whole: a line of its own. */
  width?: 'own' | 'rest' | 'whole'
}

function Part({ label, value, width = 'own' }: PartProps) {
  return (
    <View className={classes('promise-part', `promise-part-${width}`)}>
      <View className="promise-label">{label}</View>
      <View className="promise-value">{value}</View>
    </View>
  )
}
