import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface TouchWatchProps {
  children: ReactNode
  /** Called at each press on anything inside, before what was pressed acts. */
  onTouch: () => void
}

/** Hears that somebody began to use what is inside. A press inside stays with what was pressed, so it is heard on the way down. */
export function TouchWatch({ children, onTouch }: TouchWatchProps) {
  if (process.env.TARO_ENV === 'h5') return <div onClickCapture={onTouch}>{children}</div>
  return <View onTouchStart={onTouch}>{children}</View>
}
