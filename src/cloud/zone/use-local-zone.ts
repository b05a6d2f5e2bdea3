import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { cloud } from '../rpc/client'
import { deviceFiles } from './device'
import { ZoneCache, type LocalZone } from './zone-cache'

/** By then the first screen has sent its own calls, which matter more. */
const AFTER_FIRST_SCREEN_MS = 1500

const FAILED = '没网时的查找暂时用不了：这部手机取不到园区的文件。联网时照常使用'
const cache = new ZoneCache(
  deviceFiles,
  (input) => cloud.needs.snapshot(input),
  () => void Taro.showToast({ title: FAILED, icon: 'none', duration: 4000 }),
)

/** The zone of an enterprise as this device has cached it, brought up to date whenever a page that uses it is shown. */
export function useLocalZone(enterpriseId: string | undefined): LocalZone | undefined {
  const zone = useSyncExternalStore(cache.subscribe, cache.current)
  const refresh = useCallback(() => {
    if (enterpriseId !== undefined) void cache.refresh(enterpriseId, Date.now())
  }, [enterpriseId])
  useEffect(() => {
    const timer = setTimeout(refresh, AFTER_FIRST_SCREEN_MS)
    return () => clearTimeout(timer)
  }, [refresh])
  useDidShow(() => {
    if (cache.current() || cache.isFailing) refresh()
  })
  return zone?.enterpriseId === enterpriseId ? zone : undefined
}
