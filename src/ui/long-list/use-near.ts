import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** So far above and below the screen counts as near: a swipe does not outrun it. */
const NEAR_PX = 1500

/** Whether an element of this page is near the screen, and how high it was when it was last there. WeChat only. */
export function useNear(id: string): { near: boolean; heightPx: number } {
  const [place, setPlace] = useState({ near: true, heightPx: 0 })
  useEffect(() => {
    const page = Taro.getCurrentInstance().page
    if (!page) return undefined
    const observer = Taro.createIntersectionObserver(page, { thresholds: [0] })
    observer
      .relativeToViewport({ top: NEAR_PX, bottom: NEAR_PX })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
        setPlace((before) => {
          const near = intersectionRatio > 0
          if (near === before.near) return before
          return { near, heightPx: near ? before.heightPx : (boundingClientRect?.height ?? 0) }
        })
      })
    return () => observer.disconnect()
  }, [id])
  return place
}
