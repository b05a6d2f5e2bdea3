import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'
import { Press } from '../press/press'
import './list-row.scss'

export interface ListRowProps {
  title: string
  text?: string
  icon?: IconName
  aside?: ReactNode
  onPress?: () => void
}

/** One line of a list. With `onPress` it is a link; without, it states a fact. */
export function ListRow({ title, text, icon, aside, onPress }: ListRowProps) {
  const inside = (
    <>
      {icon && (
        <View className="row-icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="row-words">
        <Text className="row-title">{title}</Text>
        {text !== undefined && <View className="row-text">{text}</View>}
      </View>
      {aside}
      {onPress && (
        <View className="row-go">
          <Icon name="right" size="small" />
        </View>
      )}
    </>
  )
  if (!onPress) return <View className="row">{inside}</View>
  return (
    <Press className="row" role="link" onPress={onPress}>
      {inside}
    </Press>
  )
}
