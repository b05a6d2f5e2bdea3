import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Within this distance above and below the screen an element counts as near. One swipe does not get beyond it. */
const NEAR_PX = 1500

/** Is called with whether an element is near the screen, and with its height. */
type Hear = (isNear: boolean, heightPx: number) => void

/** Whether an element of this page is near the screen, and its height when it was last near. */
export function useNear(id: string): { near: boolean; heightPx: number } {
  const [state, setState] = useState({ near: true, heightPx: 0 })
  useEffect(() => {
    const hear: Hear = (near, heightPx) =>
      setState((before) => {
        if (near === before.near) return before
        return { near, heightPx: near ? before.heightPx : heightPx }
      })
    return process.env.TARO_ENV === 'h5' ? watchInBrowser(id, hear) : watchOnPhone(id, hear)
  }, [id])
  return state
}

function watchOnPhone(id: string, hear: Hear): (() => void) | undefined {
  const page = Taro.getCurrentInstance().page
  if (!page) return undefined
  const observer = Taro.createIntersectionObserver(page, { thresholds: [0] })
  observer
    .relativeToViewport({ top: NEAR_PX, bottom: NEAR_PX })
    .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
      hear(intersectionRatio > 0, boundingClientRect?.height ?? 0),
    )
  return () => observer.disconnect()
}

function watchInBrowser(id: string, hear: Hear): (() => void) | undefined {
  const element = document.getElementById(id)
  if (!element || typeof IntersectionObserver === 'undefined') return undefined
  // Pages and panes scroll by themselves, and `rootMargin` does not reach into them.
  const margins: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: `${NEAR_PX}px`,
    scrollMargin: `${NEAR_PX}px`,
  }
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1)
    if (last) hear(last.isIntersecting, last.boundingClientRect.height)
  }, margins)
  observer.observe(element)
  return () => observer.disconnect()
}
