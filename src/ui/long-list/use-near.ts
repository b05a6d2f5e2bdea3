import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** This far above and below the screen counts as near: one swipe does not get beyond it. */
const NEAR_PX = 1500

/** Whether an element of this page is near the screen, and its height when it was near last. WeChat only. */
export function useNear(id: string): { near: boolean; heightPx: number } {
  const [state, setState] = useState({ near: true, heightPx: 0 })
  useEffect(() => {
    const page = Taro.getCurrentInstance().page
    if (!page) return undefined
    const observer = Taro.createIntersectionObserver(page, { thresholds: [0] })
    observer
      .relativeToViewport({ top: NEAR_PX, bottom: NEAR_PX })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
        setState((before) => {
          const near = intersectionRatio > 0
          if (near === before.near) return before
          return { near, heightPx: near ? before.heightPx : (boundingClientRect?.height ?? 0) }
        })
      })
    return () => observer.disconnect()
  }, [id])
  return state
}
