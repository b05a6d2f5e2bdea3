import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './chip-strip.scss'

/** Chips in one line that scrolls sideways; on a wide screen in as many lines as they need. */
export function ChipStrip({ children }: { children: ReactNode }) {
  return (
    <ScrollView scrollX className="chip-strip">
      <View className="chip-strip-line">{children}</View>
    </ScrollView>
  )
}
