import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './action-footer.scss'

export interface ActionFooterProps {
  /** Buttons, the primary one last. */
  children: ReactNode
  /** One line above the buttons. */
  note?: ReactNode
}

/** The buttons of a page, fixed at its lower edge. Put it last in a Screen or in a pane. */
export function ActionFooter({ children, note }: ActionFooterProps) {
  return (
    <View className="footer">
      {note}
      <View className="footer-buttons">{children}</View>
    </View>
  )
}
