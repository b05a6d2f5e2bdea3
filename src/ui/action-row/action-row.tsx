import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './action-row.scss'

export interface ActionRowProps {
  children: ReactNode
  /** Small buttons. */
  actions: ReactNode
}

/**
 * Words with buttons for what one can do about them. The buttons stand beside the words where there is room, else below. Thus a list shows
 * two to three times as many rows on a wide screen.
 */
export function ActionRow({ children, actions }: ActionRowProps) {
  return (
    <View className="action-row">
      <View className="action-row-words">{children}</View>
      <View className="action-row-buttons">{actions}</View>
    </View>
  )
}
