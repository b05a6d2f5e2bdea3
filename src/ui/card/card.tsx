import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import './card.scss'

export interface CardProps {
  children: ReactNode
  /** soft: the light tone of the accent colour, for a promise. */
  tone?: 'plain' | 'soft' | 'warn' | 'bad'
  title?: string
  /** At the end of the title's line: a count, a link. */
  aside?: ReactNode
  /** Makes the whole card one button; then it needs a `label`. */
  onPress?: () => void
  label?: string
  chosen?: boolean
}

export function Card({ children, tone = 'plain', title, aside, onPress, label, chosen = false }: CardProps) {
  const className = classes('card', `card-${tone}`, chosen && 'card-chosen')
  const inside = (
    <>
      {(title !== undefined || aside !== undefined) && (
        <View className="card-head">
          <View className="card-title" {...ariaRole('heading')} aria-level="2">
            {title}
          </View>
          {aside}
        </View>
      )}
      {children}
    </>
  )
  if (!onPress) return <View className={className}>{inside}</View>
  return (
    <Press className={className} onPress={onPress} {...(label !== undefined && { label })}>
      {inside}
    </Press>
  )
}
