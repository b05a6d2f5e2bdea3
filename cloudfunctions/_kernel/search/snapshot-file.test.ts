import { ItemIndex, type ItemIndexSpec } from '@/shared/domain/search/index/item-index'
import { regionCode, type RegionCode } from '@/shared/domain/access/region'
import { readSnapshot, snapshotBytes } from './snapshot-file'
import { SnapshotItems } from './snapshot-items'

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
const REGIONS = ['CN', 'CN21', 'CN2101G1', 'CN31'].map(regionCode)
/** Enough for several blocks. Every fourth offer is in another province, every tenth runs out. */
const OFFERS = Array.from({ length: 300 }, (_, i): Offer => ({
  id: `甲-${i}`,
  text: `第${i}项返岗包车与稳岗补贴`.repeat(3),
  regionCode: REGIONS[i % 4] ?? ZONE,
  until: i % 10 === 0 ? 50 : Number.POSITIVE_INFINITY,
}))
const BYTES = snapshotBytes(7, new ItemIndex(SPEC, OFFERS))
/** The offers after a round trip through JSON. */
const plain = (offers: Iterable<Offer>) => JSON.parse(JSON.stringify([...offers])) as unknown

/** The item store that a cold start makes of a file, and how often it read a block. */
function opened(bytes = BYTES) {
  const snapshot = readSnapshot(bytes)
  if (!snapshot) throw new Error('unreadable')
  let blocksRead = 0
  const blockAt = (block: number) => ((blocksRead += 1), snapshot.blockAt(block))
  const items = new SnapshotItems<Offer>({ ...snapshot, blockAt })
  return { collection: new ItemIndex(SPEC, items, snapshot.packed), items, blocksRead: () => blocksRead }
}
const ids = (collection: ItemIndex<Offer>, at: number, text = '第33项返岗包车') =>
  collection.search({ text, zoneCode: ZONE, at, limit: 400 }).map(({ item }) => item.id)

it('gives back what was written: version, items in their order, facts and index', () => {
  expect(readSnapshot(BYTES)?.version).toBe(7)
  const { collection, items } = opened()
  expect(plain(collection.all())).toEqual(plain(OFFERS))
  expect([collection.size, items.get('甲-299')?.text]).toEqual([300, OFFERS[299]?.text])
  expect(items.getOffer('甲-10')).toEqual({ regionCode: 'CN2101G1', offeredUntil: 50 })
  expect(items.getOffer('甲-11')).toEqual({ regionCode: 'CN31', offeredUntil: Number.POSITIVE_INFINITY })
  expect([items.get('乙'), items.getOffer('乙')]).toEqual([undefined, undefined])
})

it('finds the same as with everything in memory, and reads only the blocks of the items that it finds', () => {
  const { collection, blocksRead } = opened()
  const [first] = collection.search({ text: '第33项返岗包车', zoneCode: ZONE, at: 10, limit: 1 })
  expect([first?.item.id, blocksRead()]).toEqual(['甲-33', 1])
  const inMemory = new ItemIndex(SPEC, OFFERS)
  for (const at of [10, 60]) expect(ids(collection, at)).toEqual(ids(inMemory, at))
})

it('takes changes over the file: replaced, new, removed, and back again', () => {
  const { collection } = opened()
  const inMemory = new ItemIndex(SPEC, OFFERS)
  for (const held of [collection, inMemory]) {
    held.put({ id: '甲-4', text: '口罩酒精', regionCode: ZONE, until: 100 })
    held.put({ id: '乙', text: '口罩测温枪', regionCode: ZONE, until: 100 })
    held.remove('甲-5')
    held.remove('甲-6')
    held.put({ id: '甲-6', text: '口罩', regionCode: regionCode('CN31'), until: 100 })
  }
  const byId = (offers: Iterable<Offer>) => [...offers].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(plain(byId(collection.all()))).toEqual(plain(byId(inMemory.all())))
  expect(collection.size).toBe(300)
  expect(ids(collection, 10, '口罩').sort()).toEqual(['乙', '甲-4'])
  expect(ids(collection, 10)).toEqual(ids(inMemory, 10))
  expect(collection.getOffer('甲-5')).toBeUndefined()
})

it('can be written again as it was read, changes included', () => {
  const { collection } = opened()
  collection.put({ id: '乙', text: '口罩', regionCode: ZONE, until: 100 })
  const again = opened(snapshotBytes(8, collection)).collection
  expect(plain(again.all())).toEqual(plain(collection.all()))
  expect(ids(again, 10, '口罩')).toEqual(['乙'])
})

it('can be empty', () => {
  const { collection } = opened(snapshotBytes(0, new ItemIndex(SPEC)))
  expect([collection.size, [...collection.all()], ids(collection, 1)]).toEqual([0, [], []])
})

/** Forty files, each with one damaged byte at a different place. */
const damaged = Array.from({ length: 40 }, (_, i): [string, Buffer] => {
  const bytes = Buffer.from(BYTES)
  // The index checks itself; this test damages only the part before it.
  const at = Math.floor((i / 40) * (bytes.length - new ItemIndex(SPEC, OFFERS).pack().byteLength))
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  return [`damaged at ${at}`, bytes]
})

it.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['cut short', BYTES.subarray(0, 200)],
  [
    'the older kind',
    Buffer.concat([Buffer.from([28, 0, 0, 0]), Buffer.from('{"version":7,"items":[]}    ')]),
  ],
  ['plain JSON', Buffer.from('{"version":1,"items":[]}')],
  ...damaged,
])('%s is no snapshot', (_, bytes) => expect(readSnapshot(bytes)).toBeUndefined())

it('a damaged index is built again from the items', () => {
  const bytes = Buffer.from(BYTES)
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 0x10
  expect(ids(opened(bytes).collection, 10)).toEqual(ids(new ItemIndex(SPEC, OFFERS), 10))
})
