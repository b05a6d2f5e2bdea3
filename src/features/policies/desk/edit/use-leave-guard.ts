import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Asks before somebody leaves the page with unsaved changes. The changes stay on this device in any case. */
export function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    if (process.env.TARO_ENV === 'h5') {
      const ask = (event: BeforeUnloadEvent) => event.preventDefault()
      window.addEventListener('beforeunload', ask)
      return () => window.removeEventListener('beforeunload', ask)
    }
    void Taro.enableAlertBeforeUnload({ message: '还没保存，只留在这台设备上。要离开吗？' })
    return () => void Taro.disableAlertBeforeUnload({})
  }, [unsaved])
}
