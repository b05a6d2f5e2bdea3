import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { cloud } from '../rpc/client'
import { deviceFiles } from './device'
import { ZoneKeeper, type HeldZone } from './zone-keeper'

/** The first screen comes first: what it needs has been asked for by then. */
const AFTER_FIRST_SCREEN_MS = 1500

const keeper = new ZoneKeeper(deviceFiles, (input) => cloud.needs.snapshot(input))

/** The zone of an enterprise as this device holds it, brought up to date whenever a page that uses it is shown. */
export function useHeldZone(enterpriseId: string | undefined): HeldZone | undefined {
  const held = useSyncExternalStore(keeper.watch, keeper.held)
  const bring = useCallback(() => {
    if (enterpriseId !== undefined) void keeper.bring(enterpriseId, Date.now())
  }, [enterpriseId])
  useEffect(() => {
    const timer = setTimeout(bring, AFTER_FIRST_SCREEN_MS)
    return () => clearTimeout(timer)
  }, [bring])
  useDidShow(() => {
    if (keeper.held()) bring()
  })
  return held?.enterpriseId === enterpriseId ? held : undefined
}
