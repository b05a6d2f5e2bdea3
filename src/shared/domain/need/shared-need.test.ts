import { sampleSolved } from '../search/learning/sample-solved'
import type { Need } from './need'
import { regionCode } from '../access/region'
import { enterprisesIn, mayJoin, SHARERS_MAX, withNeed, sharedText, type SharedNeed } from './shared-need'
import { toSharedText } from './shared-words'

const sharing = { at: 5, asked: '23 名工人回不来，想包车' }
const need = (change: Partial<Need> = {}) =>
  sampleSolved({ state: 'in_progress', open: true, sameId: 'g1', sharing, ...change })
const after = (held: SharedNeed | undefined, change: Partial<Need> = {}) => withNeed(held, need(change), 9)
const held = (): SharedNeed => after(undefined) as SharedNeed

it('one need makes it, another joins, each counted once whatever is repeated', () => {
  const first = held()
  expect(first).toMatchObject({ id: 'g1', zoneCode: 'CN2101G1', category: 'labour' })
  expect([sharedText(first), enterprisesIn(first)]).toEqual([sharing.asked, 1])
  expect(after(first)).toBeUndefined()
  const { sharing: _none, ...silent } = need({ id: 'n2', enterpriseId: 'e2' })
  const second = withNeed(first, silent, 9) as SharedNeed
  expect([enterprisesIn(second), enterprisesIn(second, 'e3'), sharedText(second)]).toEqual([
    2,
    3,
    sharing.asked,
  ])
  expect(withNeed(second, silent, 9)).toBeUndefined()
})

it('keeps the words of nobody who left, withdrew consent or is held back', () => {
  expect(after(held(), { open: false })).toMatchObject({ sharers: [], emptyAt: 9 })
  const [posted, ...later] = need().timeline
  const timeline = posted ? [{ ...posted, review: 'pending' as const }, ...later] : []
  expect(sharedText(after(held(), { timeline }) as SharedNeed)).toBeUndefined()
  const { sharing: _none, ...silent } = need()
  expect(sharedText(withNeed(held(), silent, 9) as SharedNeed)).toBeUndefined()
  expect(JSON.stringify(withNeed(held(), silent, 9))).not.toContain('工人')
})

it('is full one day without losing anybody’s need', () => {
  const [one] = held().sharers
  const many = Array.from({ length: SHARERS_MAX }, (_, i) => ({
    ...one,
    needId: `m${i}`,
    enterpriseId: `m${i}`,
  }))
  const full = { ...held(), sharers: many } as SharedNeed
  expect(after(full)).toBeUndefined()
  expect(after(full, { id: 'm0', open: false })?.sharers).toHaveLength(SHARERS_MAX - 1)
})

it('is joined by others of the zone only, while it can be read', () => {
  const zoneCode = regionCode('CN2101G1')
  expect(mayJoin(held(), { zoneCode, enterpriseId: 'e2' })).toBe(true)
  expect(mayJoin(held(), { zoneCode, enterpriseId: 'e1' })).toBe(false)
  expect(mayJoin(held(), { zoneCode: regionCode('CN2102G1'), enterpriseId: 'e2' })).toBe(false)
  expect(mayJoin(after(held(), { open: false }), { zoneCode, enterpriseId: 'e2' })).toBe(false)
  expect(mayJoin(undefined, { zoneCode, enterpriseId: 'e2' })).toBe(false)
})

it('what others read is short, in one line, and says enough', () => {
  const who = { enterpriseName: '恒拓机械', names: [] }
  expect(toSharedText('缺\n焊工，\n下周要', who)).toBe('缺 焊工， 下周要')
  expect(toSharedText('急急 13812345678', who)).toBeUndefined()
  expect([...(toSharedText('工'.repeat(500), who) ?? '')]).toHaveLength(200)
})
