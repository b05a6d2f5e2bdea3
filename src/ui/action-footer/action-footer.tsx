import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { FaultSummary } from '../faults/faults'
import './action-footer.scss'

export interface ActionFooterProps {
  /** Buttons, the primary one last. */
  children: ReactNode
  /** One line above the buttons. */
  note?: ReactNode
}

/** The buttons of a page, fixed at its lower edge, with what is wrong in its fields. Put it last in a Screen or in a pane. */
export function ActionFooter({ children, note }: ActionFooterProps) {
  return (
    <View className="footer">
      {note}
      <FaultSummary />
      <View className="footer-buttons">{children}</View>
    </View>
  )
}
