import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import { regionAt, type RegionCode } from '@/shared/domain/access/region'
import { cloud } from '../rpc/client'
import { useMe } from '../query/use-me'
import { useQuery } from '../query/use-query'

export type Zone = OutputOf<typeof contract.accounts.zones>['zones'][number]

export interface ZoneChoice {
  /** Undefined until zones and person are known. */
  zone: Zone | undefined
  zones: readonly Zone[]
  choose(code: string): void
  /** Why the zones could not be read, in plain words. */
  fault: string | undefined
  pending: boolean
  refresh(): Promise<void>
}

/** The zone whose services and policies are shown: chosen on this device, else the person's own, else the first. */
export function useZone(): ZoneChoice {
  const me = useMe()
  const query = useQuery('zones', () => cloud.accounts.zones({}))
  const [, redraw] = useState(0)
  const storeKey = `chosen-zone:${me.person?.personId ?? 'visitor'}`
  const zones = query.data?.zones ?? []
  const settled = me.known || me.query.refusal !== undefined
  const ownRegion = me.enterprise?.regionCode ?? me.park[0]?.regionCode
  return {
    zone: settled ? pickZone(zones, Taro.getStorageSync<unknown>(storeKey), ownRegion) : undefined,
    zones,
    choose: (code) => {
      Taro.setStorageSync(storeKey, code)
      redraw((count) => count + 1)
    },
    fault: query.refusal && formatRefusal(query.refusal),
    pending: query.pending,
    refresh: query.refresh,
  }
}

/** The chosen zone, else the one that the person's region lies in, else the first. */
export function pickZone(
  zones: readonly Zone[],
  chosen: unknown,
  ownRegion: RegionCode | undefined,
): Zone | undefined {
  const own = ownRegion === undefined ? undefined : (regionAt(ownRegion, 'zone') ?? ownRegion)
  return (
    zones.find(({ code }) => code === chosen) ??
    zones.find(({ code }) => own !== undefined && code.startsWith(own)) ??
    zones[0]
  )
}
