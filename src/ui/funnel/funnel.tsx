import { Text, View } from '@tarojs/components'
import { classes } from '../platform/platform'
import './funnel.scss'

interface FunnelStep {
  label: string
  count: number
  tone?: 'accent' | 'good' | 'warn' | 'plain'
  /** What the step means, below it. */
  note?: string
}

export interface FunnelProps {
  steps: readonly FunnelStep[]
  /** The count that fills a bar; 0 leaves all bars empty. */
  whole: number
  unit: string
}

/** Steps from many to few. Each has a bar as long as its share of the whole, and the share as text. */
export function Funnel({ steps, whole, unit }: FunnelProps) {
  return (
    <View className="funnel">
      {steps.map(({ label, count, tone = 'accent', note }) => (
        <View key={label} className="funnel-step">
          <View className="funnel-line">
            <Text className="funnel-label">{label}</Text>
            <Text className="funnel-count">{`${count} ${unit}`}</Text>
            <Text className="funnel-share">{whole > 0 ? formatShare(count / whole) : '—'}</Text>
          </View>
          <View className="funnel-track">
            <View
              className={classes('funnel-fill', `funnel-${tone}`)}
              style={{ width: `${whole > 0 ? Math.min(100, (100 * count) / whole) : 0}%` }}
            />
          </View>
          {note !== undefined && <View className="funnel-note">{note}</View>}
        </View>
      ))}
    </View>
  )
}

/** A share from 0 to 1 as text: 91.4%. A share above 0 shows at least 0.1%, one below 1 at most 99.9%. */
export function formatShare(share: number): string {
  if (share <= 0) return '0%'
  if (share >= 1) return '100%'
  return `${Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10))}%`
}
