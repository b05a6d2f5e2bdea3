import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { LocalZone, ZoneCache } from './zone-cache'

/** After this time the first screen has sent its own calls, which matter more. */
const AFTER_FIRST_SCREEN_MS = 1500

/** Absent until `AFTER_FIRST_SCREEN_MS` has passed, because a browser fetches the search engine only then. In WeChat the package has it. */
let cache: ZoneCache | undefined
const listeners = new Set<() => void>()
const tellAll = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const current = () => cache?.current()

async function refreshZone(enterpriseId: string): Promise<void> {
  try {
    const { deviceZone } = await import('./device-zone')
    if (!cache) {
      cache = deviceZone
      deviceZone.subscribe(tellAll)
    }
    await deviceZone.refresh(enterpriseId, Date.now())
  } catch {
    // Without a network the code cannot be fetched. The cloud searches meanwhile, and the next page asks again.
  }
}

/** The zone of an enterprise as this device has cached it, brought up to date whenever a page that uses it is shown. */
export function useLocalZone(enterpriseId: string | undefined): LocalZone | undefined {
  const zone = useSyncExternalStore(subscribe, current)
  const refresh = useCallback(() => {
    if (enterpriseId !== undefined) void refreshZone(enterpriseId)
  }, [enterpriseId])
  useEffect(() => {
    const timer = setTimeout(refresh, AFTER_FIRST_SCREEN_MS)
    return () => clearTimeout(timer)
  }, [refresh])
  useDidShow(() => {
    if (cache?.current() || cache?.isFailing) refresh()
  })
  return zone?.enterpriseId === enterpriseId ? zone : undefined
}
