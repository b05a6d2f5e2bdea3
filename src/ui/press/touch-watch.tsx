import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface TouchWatchProps {
  children: ReactNode
  /** Called at each press on anything inside, before the pressed element acts. */
  onTouch: () => void
}

/** Calls `onTouch` when somebody uses its content. `Press` stops the click from rising, so the browser build hears it on the way down. */
export function TouchWatch({ children, onTouch }: TouchWatchProps) {
  if (process.env.TARO_ENV === 'h5') return <div onClickCapture={onTouch}>{children}</div>
  return <View onTouchStart={onTouch}>{children}</View>
}
