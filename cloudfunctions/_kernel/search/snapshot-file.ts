import type { Offer } from '@/shared/domain/search/index/item-store'
import type { RegionCode } from '@/shared/domain/access/region'
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What a snapshot file is made from: items, where and until when each is offered, and the packed index over their words. */
export interface SnapshotSource<Item> {
  all(): Iterable<Item>
  getOffer(id: string): Offer | undefined
  pack(): ArrayBuffer
}

/** A snapshot as it lies in memory: of each item what filters ask, the items themselves in blocks, and the packed index over them. */
export interface Snapshot {
  /** The indexVersion up to which it holds everything. */
  version: number
  ids: readonly string[]
  offerAt(place: number): Offer
  /** How many items stand before each block, in order. */
  starts: readonly number[]
  /** The items of a block as JSON. */
  blockAt(block: number): string
  packed: ArrayBuffer
}

/** What filters ask, column by column. */
interface Columns {
  ids: string[]
  regions: RegionCode[]
  /** Place in `regions`, of each item. */
  regionOf: number[]
  /** Of each item; null for ever. */
  offeredUntil: (number | null)[]
}

interface Table extends Columns {
  version: number
  starts: number[]
  /** Byte position behind each block. */
  ends: number[]
}

/** Changes with the layout, and whenever the same item would have other offers: a file with another number is read by nobody. */
const FORMAT = 0x33464853
const HEAD_BYTES = 16
/** Characters of JSON from which a block is full: few enough to be read for the sake of one item. */
const BLOCK_LENGTH = 4_000

/** One file: format, checksum of what follows up to the index, bytes of table and of blocks; then these two; then the index. */
export function snapshotBytes<Item extends { id: string }>(
  version: number,
  source: SnapshotSource<Item>,
): Buffer {
  const items = [...source.all()]
  const { starts, blocks } = blocksOf(items)
  let end = 0
  const ends = blocks.map(({ length }) => (end += length))
  const table: Table = { version, ...columnsOf(items, source), starts, ends }
  const text = Buffer.from(JSON.stringify(table))
  const body = Buffer.concat([text, ...blocks])
  const head = Buffer.alloc(HEAD_BYTES)
  ;[FORMAT, checksum(body), text.length, end].forEach((word, place) => head.writeUInt32LE(word, 4 * place))
  return Buffer.concat([head, body, Buffer.from(source.pack())])
}

/** Of native code: on a cold start a loop of our own would be done before it is compiled. */
function checksum(bytes: Buffer): number {
  return createHash('sha1').update(bytes).digest().readUInt32LE()
}

function columnsOf<Item extends { id: string }>(
  items: readonly Item[],
  source: SnapshotSource<Item>,
): Columns {
  const offers = items.map(({ id }) => source.getOffer(id))
  const regions = [...new Set(offers.flatMap((one) => one?.regionCode ?? []))]
  const places = new Map(regions.map((code, place) => [code, place]))
  return {
    ids: items.map(({ id }) => id),
    regions,
    regionOf: offers.map((one) => (one && places.get(one.regionCode)) ?? 0),
    offeredUntil: offers.map((one) =>
      one?.offeredUntil === Number.POSITIVE_INFINITY ? null : (one?.offeredUntil ?? 0),
    ),
  }
}

/** Neighbours are packed together: by themselves most items are too short for anything to repeat itself. */
function blocksOf(items: readonly object[]): { starts: number[]; blocks: Buffer[] } {
  const starts: number[] = []
  const blocks: Buffer[] = []
  let texts: string[] = []
  let length = 0
  items.forEach((item, place) => {
    if (texts.length === 0) starts.push(place)
    const text = JSON.stringify(item)
    texts.push(text)
    length += text.length
    if (length < BLOCK_LENGTH && place + 1 < items.length) return
    blocks.push(deflateRawSync(`[${texts.join(',')}]`))
    texts = []
    length = 0
  })
  return { starts, blocks }
}

/** Reads such a file; undefined when it is none (damaged, cut short, of another kind): then everything is read from the documents. */
export function readSnapshot(bytes: Buffer): Snapshot | undefined {
  if (bytes.length < HEAD_BYTES) return undefined
  const blocksAt = HEAD_BYTES + bytes.readUInt32LE(8)
  const indexAt = blocksAt + bytes.readUInt32LE(12)
  if (bytes.readUInt32LE() !== FORMAT || indexAt > bytes.length) return undefined
  if (checksum(bytes.subarray(HEAD_BYTES, indexAt)) !== bytes.readUInt32LE(4)) return undefined
  const table: Table = JSON.parse(bytes.toString('utf8', HEAD_BYTES, blocksAt))
  const { version, ids, regions, regionOf, offeredUntil, starts, ends } = table
  // Copied, so that the rest of the file need not be kept.
  const blocks = Buffer.from(bytes.subarray(blocksAt, indexAt))
  return {
    version,
    ids,
    offerAt: (place) => ({
      regionCode: regions[regionOf[place] ?? 0] as RegionCode,
      offeredUntil: offeredUntil[place] ?? Number.POSITIVE_INFINITY,
    }),
    starts,
    blockAt: (block) => inflateRawSync(blocks.subarray(ends[block - 1] ?? 0, ends[block])).toString('utf8'),
    // Copied, so that it lies on a boundary that wide views may start at.
    packed: new Uint8Array(bytes.subarray(indexAt)).buffer,
  }
}
