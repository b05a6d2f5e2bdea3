/** Why a snapshot was refused; whoever holds the documents rebuilds it. */
export class SnapshotRefused extends Error {
  constructor(
    readonly why: 'NotASnapshot' | 'OtherVersion' | 'OtherConcepts' | 'WrongLength' | 'Damaged',
    detail = '',
  ) {
    super(`snapshot refused: ${why}${detail && ` (${detail})`}`)
  }
}

/** The parts of a snapshot, all views into one buffer. */
export interface SegmentParts {
  termKeys: Uint32Array
  /** Byte position of the postings of each term, and the end of the last. */
  termAt: Uint32Array
  termDocs: Uint32Array
  wordHashes: Uint32Array
  textAt: Uint32Array
  idAt: Uint32Array
  lengths: Uint16Array
  text: Uint16Array
  ids: Uint16Array
  wordCodes: Uint16Array
  singleCodes: Uint16Array
  /** Documents with each single token, split into low and high half. */
  singleDocs: Uint16Array
  mentions: Uint8Array
  postings: Uint8Array
}

const SEGMENT_PART_NAMES = [
  ...(['termKeys', 'termAt', 'termDocs', 'wordHashes', 'textAt', 'idAt'] as const),
  ...(['lengths', 'text', 'ids', 'wordCodes', 'singleCodes', 'singleDocs'] as const),
  ...(['mentions', 'postings'] as const),
] satisfies readonly (keyof SegmentParts)[]

const MAGIC = 0x4d415431
const SNAPSHOT_VERSION = 1
const HEAD_WORDS = 8 + SEGMENT_PART_NAMES.length
const WIDTHS: Readonly<Record<keyof SegmentParts, number>> = {
  termKeys: 4,
  termAt: 4,
  termDocs: 4,
  wordHashes: 4,
  textAt: 4,
  idAt: 4,
  lengths: 2,
  text: 2,
  ids: 2,
  wordCodes: 2,
  singleCodes: 2,
  singleDocs: 2,
  mentions: 1,
  postings: 1,
}

/** Lays the parts one behind the other, each on a multiple of four, with head and checksum before them. */
export function packParts(
  parts: SegmentParts,
  concepts: number,
  fieldWeights: readonly number[],
): ArrayBuffer {
  const sizes = SEGMENT_PART_NAMES.map((name) => aligned(parts[name].byteLength))
  const body = sizes.reduce((sum, size) => sum + size, 0)
  const buffer = new ArrayBuffer(HEAD_WORDS * 4 + body)
  const head = new Uint32Array(buffer, 0, HEAD_WORDS)
  head.set([MAGIC, SNAPSHOT_VERSION, 0, buffer.byteLength, concepts, weightsHash(fieldWeights), 0, 0])
  let at = HEAD_WORDS * 4
  SEGMENT_PART_NAMES.forEach((name, i) => {
    const part = parts[name]
    head[8 + i] = part.length
    new Uint8Array(buffer, at, part.byteLength).set(
      new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    )
    at += sizes[i] ?? 0
  })
  head[CHECKSUM_AT] = checksum(new Uint32Array(buffer))
  return buffer
}

/**
 * The views into a snapshot; nothing is copied or parsed.
 * @throws SnapshotRefused when it is none, is of another version or other concepts, or is damaged.
 */
export function openParts(
  buffer: ArrayBuffer,
  concepts: number,
  fieldWeights: readonly number[],
): SegmentParts {
  if (buffer.byteLength < HEAD_WORDS * 4 || buffer.byteLength % 4 !== 0)
    throw new SnapshotRefused('NotASnapshot', `${buffer.byteLength} bytes`)
  const head = new Uint32Array(buffer, 0, HEAD_WORDS)
  if (head[0] !== MAGIC) throw new SnapshotRefused('NotASnapshot')
  if (head[1] !== SNAPSHOT_VERSION) throw new SnapshotRefused('OtherVersion', `${head[1]}`)
  if (head[3] !== buffer.byteLength)
    throw new SnapshotRefused('WrongLength', `${buffer.byteLength} of ${head[3]} bytes`)
  if (head[CHECKSUM_AT] !== checksum(new Uint32Array(buffer))) throw new SnapshotRefused('Damaged')
  if (head[4] !== concepts || head[5] !== weightsHash(fieldWeights))
    throw new SnapshotRefused('OtherConcepts')
  const parts: Partial<Record<keyof SegmentParts, Uint8Array | Uint16Array | Uint32Array>> = {}
  let at = HEAD_WORDS * 4
  SEGMENT_PART_NAMES.forEach((name, i) => {
    const length = head[8 + i] ?? 0
    const width = WIDTHS[name]
    if (at + length * width > buffer.byteLength) throw new SnapshotRefused('Damaged', name)
    const View = width === 4 ? Uint32Array : width === 2 ? Uint16Array : Uint8Array
    parts[name] = new View(buffer, at, length)
    at += aligned(length * width)
  })
  return parts as SegmentParts
}

const aligned = (bytes: number) => (bytes + 3) & ~3

function weightsHash(fieldWeights: readonly number[]): number {
  return (
    fieldWeights.reduce(
      (hash, weight) => Math.imul(hash ^ Math.round(weight * 100), 0x01000193),
      0x811c9dc5,
    ) >>> 0
  )
}

/** Where the checksum itself lies: it counts as zero. */
const CHECKSUM_AT = 2

/** Four independent lanes, so that a processor checks more than a word a nanosecond. */
function checksum(words: Uint32Array): number {
  let a = 1
  let b = 2
  let c = 3
  let d = 5
  const whole = words.length - (words.length % 4)
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] as number), 0x01000193)
    b = Math.imul(b ^ (words[i + 1] as number), 0x01000193)
    c = Math.imul(c ^ (i + 2 === CHECKSUM_AT ? 0 : (words[i + 2] as number)), 0x01000193)
    d = Math.imul(d ^ (words[i + 3] as number), 0x01000193)
    d = (d << 7) | (d >>> 25)
  }
  for (let i = whole; i < words.length; i += 1) a = Math.imul(a ^ (words[i] as number), 0x01000193)
  return (a ^ Math.imul(b, 31) ^ Math.imul(c, 131) ^ Math.imul(d, 1031)) >>> 0
}
