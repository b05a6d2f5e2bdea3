import { gzipSync, strToU8 } from 'fflate'
import type { Envelope } from '@/shared/contract/action'
import type { IndexVersions, ZoneSnapshot } from '@/shared/contract/zone-snapshot'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import type { ServiceItem } from '@/shared/domain/search/index/service-index'
import { computeChecksum } from '@/shared/domain/search/zone/checksum'
import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { regionCode } from '@/shared/domain/access/region'
import { MINUTE_MS } from '@/shared/domain/time/units'
import type { Device } from './device'
import { ZoneCache } from './zone-cache'

const AT = Date.parse('2020-03-03T09:30:00+08:00')
const zoneCode = regionCode('CN2101G1')

const service = (id: string, name: string): ServiceItem => ({
  id,
  name,
  organizationName: '某机构',
  category: 'other',
  description: name,
  offers: [],
  situations: [],
  exampleNeeds: [],
  regionCode: zoneCode,
  status: 'active',
  schedule: '',
  contacts: [],
})
const items = (...services: ServiceItem[]) =>
  ({ services, policies: [], earlier_needs: [] }) satisfies ZoneItems

/** A cloud with one file, and a device that may be offline or damage what it stores. */
class Surroundings {
  readonly stored = new Map<string, Uint8Array>()
  readonly asked: (IndexVersions | undefined)[] = []
  offline = false
  /** Whether it is the cloud of an earlier release, which does not send `elsewhere`. */
  older = false
  damagedFetches = 0
  fetches = 0
  file = gzipSync(strToU8(JSON.stringify(items(service('s1', '变压器增容'), service('s2', '口罩代购')))))
  version = 1
  changed = items()
  removed: string[] = []

  readonly device: Device = {
    read: (name) => Promise.resolve(this.stored.get(name)),
    write: (name, bytes) => Promise.resolve(void this.stored.set(name, bytes)),
    fetch: () => {
      this.fetches += 1
      const whole = this.file.slice()
      if (this.damagedFetches > 0) {
        this.damagedFetches -= 1
        whole[whole.length >> 1] = (whole[whole.length >> 1] ?? 0) ^ 1
      }
      return Promise.resolve(whole)
    },
    pause: () => Promise.resolve(),
  }

  readonly ask = ({ have }: { have?: IndexVersions }): Promise<Envelope<ZoneSnapshot>> => {
    if (this.offline) return Promise.resolve({ ok: false, error: { code: 'Unavailable' } })
    this.asked.push(have)
    const { version } = this
    const checksum = computeChecksum(this.file)
    return Promise.resolve({
      ok: true,
      data: {
        zoneCode,
        at: AT + this.asked.length,
        versions: { services: version, policies: 0, earlier_needs: 0 },
        ...(!have && {
          file: { url: 'http://x/f', checksum, sizeBytes: this.file.length },
          ...(!this.older && { placeNames: ['沈阳高新区', '沈阳市'], elsewhere: ['理发店'] }),
        }),
        changed: this.changed,
        removed: this.removed,
        calendar: DEFAULT_CALENDAR,
        verdicts: {},
      },
    })
  }

  start = () => new ZoneCache(this.device, this.ask)
}

const found = (cache: ZoneCache, text: string) =>
  cache
    .current()
    ?.index.match({ text }, { at: AT, calendar: DEFAULT_CALENDAR }, {})
    .matches.map(({ serviceId }) => serviceId)

let around: Surroundings
beforeEach(() => {
  around = new Surroundings()
})

it('downloads once, finds without a network after a restart, and knows the age of the zone', async () => {
  const first = around.start()
  await first.refresh('e1', AT)
  expect(found(first, '变压器')).toEqual(['s1'])
  around.offline = true
  const restarted = around.start()
  await restarted.refresh('e1', AT + MINUTE_MS)
  expect(found(restarted, '口罩')).toEqual(['s2'])
  expect(restarted.current()?.at).toBe(AT + 1)
  expect(around.fetches).toBe(1)
})

it('asks for changes at most every few minutes, and has them after a restart', async () => {
  const cache = around.start()
  await cache.refresh('e1', AT)
  await cache.refresh('e1', AT + MINUTE_MS)
  expect(around.asked).toHaveLength(1)
  around.version = 2
  around.changed = items(service('s3', '雪地摩托检测'))
  around.removed = ['s2']
  await cache.refresh('e1', AT + 6 * MINUTE_MS)
  expect(around.asked[1]).toEqual({ services: 1, policies: 0, earlier_needs: 0 })
  for (const one of [cache, around.start()]) {
    around.offline = true
    await one.refresh('e1', AT + 7 * MINUTE_MS)
    expect([found(one, '雪地摩托'), found(one, '口罩'), found(one, '变压器')]).toEqual([['s3'], [], ['s1']])
  }
})

it('says that something fits only if it has the phrases about no service, and gets these after an update', async () => {
  const claims = (cache: ZoneCache) =>
    cache.current()?.index.match({ text: '口罩代购' }, { at: AT, calendar: DEFAULT_CALENDAR }, {}).wellMatched
  around.older = true
  const before = around.start()
  await before.refresh('e1', AT)
  expect([found(before, '口罩代购'), claims(before)]).toEqual([['s2'], false])
  around.older = false
  const updated = around.start()
  await updated.refresh('e1', AT + MINUTE_MS)
  expect([around.asked, claims(updated)]).toEqual([[undefined, undefined], true])
  const restarted = around.start()
  around.offline = true
  await restarted.refresh('e1', AT + 2 * MINUTE_MS)
  expect(claims(restarted)).toBe(true)
})

it('refuses a file that was damaged on the device, and downloads it again', async () => {
  await around.start().refresh('e1', AT)
  const bytes = around.stored.get('zone.bin') ?? new Uint8Array()
  bytes[20] = (bytes[20] ?? 0) ^ 1
  const restarted = around.start()
  await restarted.refresh('e1', AT + MINUTE_MS)
  expect(around.asked).toEqual([undefined, undefined])
  expect(found(restarted, '变压器')).toEqual(['s1'])
  expect(around.fetches).toBe(2)
})

it('downloads a file again that was damaged on the way, and caches none that stays damaged', async () => {
  around.damagedFetches = 1
  const cache = around.start()
  await cache.refresh('e1', AT)
  expect(found(cache, '变压器')).toEqual(['s1'])
  around.stored.clear()
  around.damagedFetches = 2
  const unlucky = around.start()
  await unlucky.refresh('e1', AT)
  expect(unlucky.current()).toBeUndefined()
  await unlucky.refresh('e1', AT + MINUTE_MS)
  expect(found(unlucky, '变压器')).toEqual(['s1'])
})

it('does not use the zone of another enterprise', async () => {
  const cache = around.start()
  await cache.refresh('e1', AT)
  around.offline = true
  await cache.refresh('e2', AT)
  expect(cache.current()).toBeUndefined()
})

it('keeps the zone in memory while the app is open if the storage is full', async () => {
  around.device.write = () => Promise.reject(new Error('full'))
  const cache = around.start()
  await cache.refresh('e1', AT)
  expect(found(cache, '变压器')).toEqual(['s1'])
})

it('a failing download is told once, repeated with growing pauses, and reported to the cloud', async () => {
  const said: number[] = []
  const asked: (true | undefined)[] = []
  around.device.fetch = () => Promise.reject(new Error('url not in domain list'))
  const cache = new ZoneCache(
    around.device,
    (input) => {
      asked.push(input.failed)
      return around.ask(input)
    },
    () => void said.push(asked.length),
  )
  for (let minute = 0; minute < 60; minute += 1) await cache.refresh('e1', AT + minute * MINUTE_MS)
  // At minutes 0, 1, 3, 7, 15 and 31.
  expect([asked.length, said]).toEqual([6, [1]])
  expect(asked).toEqual([undefined, true, true, true, true, true])
  expect([cache.isFailing, cache.current()]).toEqual([true, undefined])
  around.device.fetch = () => Promise.resolve(around.file.slice())
  await cache.refresh('e1', AT + 64 * MINUTE_MS)
  expect([cache.isFailing, found(cache, '口罩')]).toEqual([false, ['s2']])
})
