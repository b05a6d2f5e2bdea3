import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePlaces } from './places'

/**
 * Shows the counts of the places on WeChat's own tab bar, as the browser's bars do. WeChat takes a badge only while a page of the tab bar
 * is in front, so each such page sets the badges again when it is shown.
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
      // Setting fails when the page has left the front. The next page of the tab bar sets the badges.
      done.catch(() => undefined)
    }
  }
  useEffect(show, [counts])
  useDidShow(show)
  return null
}
