import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Button } from '../button/button'
import './load-more.scss'

export interface LoadMoreProps {
  more: boolean
  busy: boolean
  onMore: () => void
  /** Text below the last row when nothing more follows. */
  end: string
}

/** The lower end of a list. Scrolling there loads the next page; the button is for those who do not scroll. */
export function LoadMore({ more, busy, onMore, end }: LoadMoreProps) {
  const latest = useRef({ more, busy, onMore })
  latest.current = { more, busy, onMore }
  const load = useRef(() => {
    if (latest.current.more && !latest.current.busy) latest.current.onMore()
  })
  useReachBottom(load.current)
  const mark = useRef<HTMLElement | null>(null)
  useEffect(() => {
    // In the browser panes scroll, too, and the event of the page does not fire for a pane.
    if (process.env.TARO_ENV !== 'h5' || !mark.current || typeof IntersectionObserver === 'undefined')
      return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) load.current()
      },
      { rootMargin: '200px' },
    )
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])
  return (
    <View className="load-more" {...(process.env.TARO_ENV === 'h5' && { ref: mark })}>
      {more ? (
        <Button
          kind="plain"
          size="small"
          text="再看一些"
          busy={busy}
          busyText="正在加载…"
          onPress={load.current}
        />
      ) : (
        end
      )}
    </View>
  )
}
