import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { regionCode } from '@/shared/domain/access/region'
import { gunzipSync } from 'node:zlib'
import { zoneFileBytes } from './zone-file'

const FIRST_HAN = 0x4e00
const HAN = 20_000

/** Needs of random characters, which hardly compress. */
function needs(count: number, length: number): ZoneItems {
  let state = 7
  const symbol = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(FIRST_HAN + ((state >>> 8) % HAN))
  }
  const text = () => Array.from({ length }, symbol).join('')
  const zoneCode = regionCode('CN2101G1')
  const earlier = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    zoneCode,
    asked: text(),
    answer: text(),
  }))
  return { services: [], policies: [], earlier_needs: earlier }
}
const read = (bytes: Buffer) => JSON.parse(gunzipSync(bytes).toString('utf8')) as ZoneItems

it('keeps whole texts where a zone has little', () => {
  const items = needs(20, 150)
  expect(read(zoneFileBytes(items))).toEqual(items)
})

it('shortens texts, and drops no item, where a zone has more than a phone’s network can fetch quickly', () => {
  const items = needs(2_000, 150)
  const bytes = zoneFileBytes(items)
  expect(bytes.length).toBeLessThanOrEqual(400_000)
  const kept = read(bytes).earlier_needs
  expect(kept).toHaveLength(2_000)
  expect(kept[7]?.asked.length).toBeGreaterThan(20)
  expect(items.earlier_needs[7]?.asked.startsWith(kept[7]?.asked.slice(0, -1) ?? '?')).toBe(true)
})
