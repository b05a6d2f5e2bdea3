import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './action-row.scss'

export interface ActionRowProps {
  children: ReactNode
  /** Small buttons. */
  actions: ReactNode
}

/** Words with what one may do about them: beside them where there is room, else below. On a wide screen a list of them shows two to three times as many rows. */
export function ActionRow({ children, actions }: ActionRowProps) {
  return (
    <View className="action-row">
      <View className="action-row-words">{children}</View>
      <View className="action-row-buttons">{actions}</View>
    </View>
  )
}
