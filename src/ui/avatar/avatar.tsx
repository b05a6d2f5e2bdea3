import { View } from '@tarojs/components'
import './avatar.scss'

export interface AvatarProps {
  name: string
}

/** The first character of a name, not read aloud: the name itself stands beside it. */
export function Avatar({ name }: AvatarProps) {
  return (
    <View className="avatar" aria-hidden="true">
      {[...name][0] ?? '?'}
    </View>
  )
}
