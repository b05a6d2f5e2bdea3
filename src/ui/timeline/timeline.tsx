import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes, ariaRole } from '../platform/platform'
import './timeline.scss'

interface TimelineItem {
  key: string
  title: string
  /** The time in words: 今天 14:05. */
  at: string
  text?: string
  /** State of the entry: a chip. */
  note?: ReactNode
  /** Files and the like, below the entry. */
  below?: ReactNode
}

export interface TimelineProps {
  /** Newest first. */
  items: readonly TimelineItem[]
}

/** The event in plain words. */
export function Timeline({ items }: TimelineProps) {
  return (
    <View className="timeline" {...ariaRole('list')}>
      {items.map((item, index) => (
        <View
          key={item.key}
          className={classes('timeline-item', index === 0 && 'timeline-now')}
          {...ariaRole('listitem')}
        >
          <View className="timeline-head">
            <Text className="timeline-title">{item.title}</Text>
            <Text className="timeline-at">{item.at}</Text>
          </View>
          {item.text !== undefined && <View className="timeline-text">{item.text}</View>}
          {item.note}
          {item.below}
        </View>
      ))}
    </View>
  )
}
