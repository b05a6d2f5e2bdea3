import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Icon, type IconName } from '../icon/icon'
import './empty-state.scss'

export interface EmptyStateProps {
  icon: IconName
  /** Says what will stand here. */
  title: string
  text?: string
  /** The first step. */
  action?: { text: string; onPress: () => void }
}

/** Stands in the place of an empty list or page, and offers the first step. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <View className="empty">
      <View className="empty-picture">
        <Icon name={icon} size="large" />
      </View>
      <View className="empty-title">{title}</View>
      {text !== undefined && <View className="empty-text">{text}</View>}
      {action && <Button text={action.text} onPress={action.onPress} />}
    </View>
  )
}
