import { View } from '@tarojs/components'
import './icon.scss'

const ICON_NAMES = [
  'home',
  'services',
  'needs',
  'mine',
  'phone',
  'copy',
  'clock',
  'check',
  'close',
  'plus',
  'right',
  'left',
  'down',
  'bell',
  'image',
  'file',
  'trash',
  'refresh',
  'warning',
  'info',
  'question',
  'search',
  'filter',
  'pin',
  'building',
  'edit',
  'send',
  'undo',
  'smile',
  'users',
  'desk',
  'calendar',
  'pause',
  'forward',
  'offline',
  'swap',
  'upload',
  'more',
  'lock',
  'spark',
  'flame',
  'policies',
  'star',
  'starred',
  'share',
  'link',
  'question-mark',
] as const

export type IconName = (typeof ICON_NAMES)[number]

export interface IconProps {
  name: IconName
  size?: 'small' | 'medium' | 'large'
}

/** A picture beside a word, never instead of one: it is not read aloud. Takes the colour of its text. */
export function Icon({ name, size = 'medium' }: IconProps) {
  return <View className={`icon icon-${size} icon-${name}`} aria-hidden="true" />
}
