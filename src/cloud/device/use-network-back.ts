import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/**
 * While `waiting`, calls back when the cloud may be reachable again: the device reports a network, or the page comes to the front, where
 * it may have missed that report. A network does not guarantee that the cloud answers.
 */
export function useNetworkBack(waiting: boolean, onBack: () => void): void {
  const latest = useRef({ waiting, onBack })
  latest.current = { waiting, onBack }
  useEffect(() => {
    if (!waiting) return undefined
    const back = () => latest.current.onBack()
    // Taro reports nothing in a browser without `navigator.connection`.
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('online', back)
      return () => window.removeEventListener('online', back)
    }
    const changed = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) back()
    }
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [waiting])
  useDidShow(() => {
    if (latest.current.waiting) latest.current.onBack()
  })
}
