import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '../screen/use-wide'
import './split-view.scss'

export interface SplitViewProps {
  list: ReactNode
  /** Only a wide screen shows it beside the list; on a phone the detail is a page of its own. */
  detail: ReactNode
}

/** List and detail side by side on a wide screen. Put it in a Screen with `wide`. */
export function SplitView({ list, detail }: SplitViewProps) {
  const wide = useWide()
  if (!wide) return <>{list}</>
  return (
    <View className="split">
      <View className="split-list">{list}</View>
      <View className="split-detail">{detail}</View>
    </View>
  )
}
