import { regionCode, type RegionCode } from '@/shared/domain/access/region'
import { ItemIndex, type ItemIndexSpec } from './item-index'

interface Offer {
  id: string
  text: string
  regionCode: RegionCode
  until: number
}

const ZONE = regionCode('CN2101G1')
const SPEC: ItemIndexSpec<Offer> = {
  fieldWeights: [1],
  toTexts: ({ text }) => [text],
  toOffer: ({ regionCode, until }) => ({ regionCode, offeredUntil: until }),
}
const offer = (id: string, text: string, until = 100, code = 'CN21'): Offer => ({
  id,
  text,
  until,
  regionCode: regionCode(code),
})
const OFFERS = [
  offer('a', '返岗包车补贴'),
  offer('b', '返岗包车', 50),
  offer('c', '返岗包车', 100, 'CN2102'),
  offer('d', '续贷过桥'),
]
const QUERY = { text: '返岗包车', zoneCode: ZONE, at: 10 }
const ids = (collection: ItemIndex<Offer>, at = 10, text = '返岗包车') =>
  collection.search({ text, zoneCode: ZONE, at, limit: 5 }).map(({ item }) => item.id)

it('finds what is offered in the zone at the moment of the search, whatever was asked before', () => {
  const collection = new ItemIndex(SPEC, OFFERS)
  expect(ids(collection)).toEqual(['b', 'a'])
  expect(ids(collection, 60)).toEqual(['a'])
  expect(ids(collection, 10)).toEqual(['b', 'a'])
  expect(ids(collection, 100)).toEqual([])
})

it('asks `admits` before ranking, so that a limit is filled with items that may be shown', () => {
  const found = new ItemIndex(SPEC, OFFERS).search({ ...QUERY, limit: 1 }, ({ id }) => id !== 'b')
  expect(found.map(({ item }) => item.id)).toEqual(['a'])
})

it('finds the same with a packed index, and applies changes to it', () => {
  const packed = new ItemIndex(SPEC, OFFERS).pack()
  const opened = new ItemIndex(SPEC, OFFERS, packed)
  expect(ids(opened)).toEqual(['b', 'a'])
  opened.put(offer('e', '口罩酒精'))
  opened.put(offer('d', '返岗包车返岗包车'))
  opened.remove('b')
  expect(ids(opened).sort()).toEqual(['a', 'd'])
  expect(ids(opened, 10, '口罩')).toEqual(['e'])
})

it('builds the index anew when the packed one is damaged, cut short or of other items', () => {
  const packed = new ItemIndex(SPEC, OFFERS).pack()
  const damaged = packed.slice(0)
  new Uint8Array(damaged)[damaged.byteLength - 9] = 77
  for (const broken of [damaged, packed.slice(0, 64), new ArrayBuffer(3)])
    expect(ids(new ItemIndex(SPEC, OFFERS, broken))).toEqual(['b', 'a'])
  expect(ids(new ItemIndex(SPEC, OFFERS.slice(0, 1), packed))).toEqual(['a'])
})

it('fills a limit even where none of the best may be shown, and finds a repeated text with the present items', () => {
  const many = Array.from({ length: 40 }, (_, i) => offer(`m${i + 10}`, '返岗包车'))
  const collection = new ItemIndex(SPEC, [...many, offer('z', '返岗包车与工人住宿补贴')])
  const only = (id: string) =>
    collection.search({ ...QUERY, limit: 1 }, (one) => one.id === id).map(({ item }) => item.id)
  expect(only('z')).toEqual(['z'])
  expect(ids(collection)).toEqual(['m10', 'm11', 'm12', 'm13', 'm14'])
  collection.remove('m10')
  expect(ids(collection)[0]).toBe('m11')
})

it('calls `admits` for few items, and once for each', () => {
  // A longer text ranks lower.
  const fits = (i: number) => `返岗包车${'，口罩酒精'.repeat(i / 5)}`
  const many = Array.from({ length: 1_000 }, (_, i) => offer(`m${i}`, i % 5 === 0 ? fits(i) : '续贷过桥'))
  const collection = new ItemIndex(SPEC, many)
  const asked: string[] = []
  const found = (only: (id: string) => boolean) => {
    asked.length = 0
    const admits = ({ id }: Offer) => asked.push(id) > 0 && only(id)
    return collection.search({ ...QUERY, limit: 1 }, admits).map(({ item }) => item.id)
  }
  const inOrder = ids(collection)
  expect([found(() => true), asked]).toEqual([inOrder.slice(0, 1), inOrder.slice(0, 1)])
  const [late] = collection.search({ ...QUERY, limit: 60 }).slice(-1)
  expect(found((id) => id === late?.item.id)).toEqual([late?.item.id])
  expect([asked.length, new Set(asked).size]).toEqual([60, 60])
  expect(found(() => false)).toEqual([])
  expect([asked.length, new Set(asked).size]).toEqual([200, 200])
})
