import type { Offer } from '@/shared/domain/search/index/item-store'
import type { RegionCode } from '@/shared/domain/access/region'
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** The source of a snapshot file: items, the region and the end of each offer, and the packed index over their words. */
export interface SnapshotSource<Item> {
  all(): Iterable<Item>
  getOffer(id: string): Offer | undefined
  pack(): ArrayBuffer
}

/** A snapshot in memory: the values of each item that filters ask for, the items themselves in blocks, and the packed index over them. */
export interface Snapshot {
  /** The indexVersion up to which the snapshot holds everything. */
  version: number
  ids: readonly string[]
  offerAt(place: number): Offer
  /** How many items stand before each block, in order. */
  starts: readonly number[]
  /** The items of a block as JSON. */
  blockAt(block: number): string
  packed: ArrayBuffer
}

/** The values that filters ask for, column by column. */
interface Columns {
  ids: string[]
  regions: RegionCode[]
  /** For each item, its place in `regions`. */
  regionOf: number[]
  /** For each item, the end of its offer, epoch ms; null: no end. */
  offeredUntil: (number | null)[]
}

interface Table extends Columns {
  version: number
  starts: number[]
  /** Byte position behind each block. */
  ends: number[]
}

/** Changes with the layout, and whenever the offers of the same items would differ. A file with another number is not read. */
const FORMAT = 0x33464853
const HEAD_BYTES = 16
/** Characters of JSON from which a block is full. Blocks are small, because one item costs the reading of a whole block. */
const BLOCK_LENGTH = 4_000

/** The layout of a file: format, checksum of table and blocks, byte lengths of table and blocks; then table, blocks, index. */
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

/** A checksum by native code. On a cold start a loop of our own would run uncompiled. */
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

/** Packs neighbouring items together, because most items are too short to compress well by themselves. */
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

/** Reads a snapshot file; undefined when it is damaged, cut short or of another format. The caller then reads the documents instead. */
export function readSnapshot(bytes: Buffer): Snapshot | undefined {
  if (bytes.length < HEAD_BYTES) return undefined
  const blocksAt = HEAD_BYTES + bytes.readUInt32LE(8)
  const indexAt = blocksAt + bytes.readUInt32LE(12)
  if (bytes.readUInt32LE() !== FORMAT || indexAt > bytes.length) return undefined
  if (checksum(bytes.subarray(HEAD_BYTES, indexAt)) !== bytes.readUInt32LE(4)) return undefined
  const table: Table = JSON.parse(bytes.toString('utf8', HEAD_BYTES, blocksAt))
  const { version, ids, regions, regionOf, offeredUntil, starts, ends } = table
  // A copy, so that the rest of the file can be freed.
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
    // A copy, so that it is aligned for typed arrays of wide numbers.
    packed: new Uint8Array(bytes.subarray(indexAt)).buffer,
  }
}
