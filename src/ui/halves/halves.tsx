import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './halves.scss'

export interface HalvesProps {
  /** The subject of the page. */
  main: ReactNode
  /** Parts that belong to the subject: reasons, a preview, further steps. */
  side: ReactNode
}

/** Two parts of a page: side by side on a wide screen, one below the other on a phone. Put it in a Screen with `wide`. */
export function Halves({ main, side }: HalvesProps) {
  return (
    <View className="halves">
      <View className="halves-main">{main}</View>
      <View className="halves-side">{side}</View>
    </View>
  )
}
