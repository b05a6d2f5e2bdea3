import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** From this width on, a list, an object and its context stand side by side. */
export const COLUMNS_PX = 1100

/** The columns of a wide screen. Each scrolls by itself. Put it in a Screen with `wide`. */
export function Columns({ children }: { children: ReactNode }) {
  return <View className="columns">{children}</View>
}

export interface ColumnProps {
  /** list: narrow, at the left; main: the rest; side: what belongs to the object. */
  place: 'list' | 'main' | 'side'
  children: ReactNode
}

export function Column({ place, children }: ColumnProps) {
  return <View className={`column column-${place}`}>{children}</View>
}
