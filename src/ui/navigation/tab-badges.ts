import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePlaces } from './places'

/**
 * Shows the counts of the places on WeChat's own tab bar, as the browser's bars show them. WeChat takes a badge only while a page of
 * the tab bar is in front, so they are set again whenever one is shown.
 */
export function TabBadges(): null {
  const { tabs } = usePlaces()
  const counts = tabs.map(({ count = 0 }) => count).join()
  const show = () => {
    if (process.env.TARO_ENV === 'h5') return
    for (const [index, count] of counts.split(',').entries()) {
      const done =
        Number(count) > 0
          ? Taro.setTabBarBadge({ index, text: Number(count) > 99 ? '99+' : count })
          : Taro.removeTabBarBadge({ index })
      // The page has left the front meanwhile: the next one that is shown sets them.
      done.catch(() => undefined)
    }
  }
  useEffect(show, [counts])
  useDidShow(show)
  return null
}
