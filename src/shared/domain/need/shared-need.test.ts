import { sampleSolved } from '../search/learning/sample-solved'
import type { Need } from './need'
import { regionCode } from '../access/region'
import {
  countEnterprises,
  enterprisesWith,
  mayJoin,
  SHARERS_MAX,
  withNeed,
  sharedText,
  waitingForShown,
  type SharedNeed,
} from './shared-need'
import { toSharedText } from './shared-words'

const sharing = { at: 5, asked: '23 名工人回不来，想包车' }
const need = (change: Partial<Need> = {}) =>
  sampleSolved({ state: 'in_progress', open: true, sameId: 'g1', sharing, ...change })
const after = (held: SharedNeed | undefined, change: Partial<Need> = {}) => withNeed(held, need(change), 9)
const held = (): SharedNeed => after(undefined) as SharedNeed

it('the first need creates it, another joins, and repeated steps count each enterprise once', () => {
  const first = held()
  expect(first).toMatchObject({ id: 'g1', zoneCode: 'CN2101G1', category: 'labour' })
  expect([sharedText(first), countEnterprises(waitingForShown(first))]).toEqual([sharing.asked, 1])
  expect(after(first)).toBeUndefined()
  const { sharing: _none, ...silent } = need({ id: 'n2', enterpriseId: 'e2', alikeTo: [need().id] })
  const second = withNeed(first, silent, 9) as SharedNeed
  const stranger = need({ id: 'n3', enterpriseId: 'e3' })
  expect([silent, need(), stranger].map((one) => enterprisesWith(second, one))).toEqual([2, 2, 1])
  expect([countEnterprises(waitingForShown(second)), sharedText(second)]).toEqual([2, sharing.asked])
  expect(withNeed(second, silent, 9)).toBeUndefined()
})

it('counts direct resemblance only: who resembled words that were edited or left does not resemble those that are shown', () => {
  const join = (shared: SharedNeed, id: string, alikeTo: string[], asked?: string) => {
    const { sharing: _none, ...silent } = need({ id, enterpriseId: id, alikeTo })
    return withNeed(
      shared,
      asked === undefined ? silent : { ...silent, sharing: { at: 5, asked } },
      9,
    ) as SharedNeed
  }
  const first = need().id
  const four = join(join(join(held(), 'b', [first], '包车和食堂'), 'c', [first]), 'd', [first, 'b'])
  const count = (shared: SharedNeed) => [sharedText(shared), countEnterprises(waitingForShown(shared))]
  expect(count(four)).toEqual([sharing.asked, 4])
  expect(count(after(four, { open: false }) as SharedNeed)).toEqual(['包车和食堂', 2])
  const versions = [{ text: '别的', facts: {}, contactName: '', entry: 0 }]
  expect(count(after(four, { versions }) as SharedNeed)).toEqual([sharing.asked, 1])
})

it('drops the words of a need that closed, withdrew consent or is held back', () => {
  expect(after(held(), { open: false })).toMatchObject({ sharers: [], emptyAt: 9 })
  const [posted, ...later] = need().timeline
  const timeline = posted ? [{ ...posted, review: 'pending' as const }, ...later] : []
  expect(sharedText(after(held(), { timeline }) as SharedNeed)).toBeUndefined()
  const { sharing: _none, ...silent } = need()
  expect(sharedText(withNeed(held(), silent, 9) as SharedNeed)).toBeUndefined()
  expect(JSON.stringify(withNeed(held(), silent, 9))).not.toContain('工人')
})

it('takes no more sharers once it is full, and nobody loses their own need', () => {
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

it('only other enterprises of the zone may join, while its words can be read', () => {
  const zoneCode = regionCode('CN2101G1')
  expect(mayJoin(held(), { zoneCode, enterpriseId: 'e2' })).toBe(true)
  expect(mayJoin(held(), { zoneCode, enterpriseId: 'e1' })).toBe(false)
  expect(mayJoin(held(), { zoneCode: regionCode('CN2102G1'), enterpriseId: 'e2' })).toBe(false)
  expect(mayJoin(after(held(), { open: false }), { zoneCode, enterpriseId: 'e2' })).toBe(false)
  expect(mayJoin(undefined, { zoneCode, enterpriseId: 'e2' })).toBe(false)
})

it('the text for others is short, in one line, and long enough to understand', () => {
  const who = { enterpriseName: '恒拓机械', names: [] }
  expect(toSharedText('缺\n焊工，\n下周要', who)).toBe('缺 焊工， 下周要')
  expect(toSharedText('急急 13812345678', who)).toBeUndefined()
  expect([...(toSharedText('工'.repeat(500), who) ?? '')]).toHaveLength(200)
})
