/** Says why a buffer cannot be opened as a snapshot. A caller that has the documents can build the index again. */
export class SnapshotRefused extends Error {
  constructor(
    readonly why: 'NotASnapshot' | 'OtherVersion' | 'OtherConcepts' | 'WrongLength' | 'Damaged',
    detail = '',
  ) {
    super(`snapshot refused: ${why}${detail && ` (${detail})`}`)
  }
}

/** The parts of a snapshot: views into one buffer. */
export interface SegmentParts {
  termKeys: Uint32Array
  /** Byte position of the postings of each term, and the end of the last. */
  termAt: Uint32Array
  /** Number of documents with each term. */
  termDocs: Uint32Array
  wordHashes: Uint32Array
  /** Position of the forward text and of the id of each document, and the end of the last. */
  textAt: Uint32Array
  idAt: Uint32Array
  /** Tokens of each document, weighted by field. */
  lengths: Uint16Array
  text: Uint16Array
  ids: Uint16Array
  wordCodes: Uint16Array
  singleCodes: Uint16Array
  /** Number of documents with each single token: low half, high half. */
  singleDocs: Uint16Array
  /** How often each document names a place or an authority. */
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
/** Position in the head of the lengths of all parts. */
const LENGTHS_AT = 8
const HEAD_WORDS = LENGTHS_AT + SEGMENT_PART_NAMES.length

/** Writes a head with a checksum, then the parts in order, each aligned to four bytes. */
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
    head[LENGTHS_AT + i] = part.length
    new Uint8Array(buffer, at, part.byteLength).set(
      new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    )
    at += sizes[i] ?? 0
  })
  head[CHECKSUM_AT] = checksum(new Uint32Array(buffer))
  return buffer
}

/**
 * The parts of a snapshot, as views; nothing is copied or parsed.
 * @throws SnapshotRefused when the buffer is no snapshot, is damaged, or has another version, other concepts or other fields.
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
  const parts = new PartReader(buffer, head)
  return {
    termKeys: parts.next32(),
    termAt: parts.next32(),
    termDocs: parts.next32(),
    wordHashes: parts.next32(),
    textAt: parts.next32(),
    idAt: parts.next32(),
    lengths: parts.next16(),
    text: parts.next16(),
    ids: parts.next16(),
    wordCodes: parts.next16(),
    singleCodes: parts.next16(),
    singleDocs: parts.next16(),
    mentions: parts.next8(),
    postings: parts.next8(),
  }
}

/** Reads the parts in the order of SEGMENT_PART_NAMES. */
class PartReader {
  private part = 0
  private at = HEAD_WORDS * 4

  constructor(
    private readonly buffer: ArrayBuffer,
    private readonly head: Uint32Array,
  ) {}

  next32(): Uint32Array {
    const { at, length } = this.next(4)
    return new Uint32Array(this.buffer, at, length)
  }

  next16(): Uint16Array {
    const { at, length } = this.next(2)
    return new Uint16Array(this.buffer, at, length)
  }

  next8(): Uint8Array {
    const { at, length } = this.next(1)
    return new Uint8Array(this.buffer, at, length)
  }

  private next(width: number): { at: number; length: number } {
    const { at } = this
    const length = this.head[LENGTHS_AT + this.part] ?? 0
    if (at + length * width > this.buffer.byteLength)
      throw new SnapshotRefused('Damaged', SEGMENT_PART_NAMES[this.part])
    this.part += 1
    this.at += aligned(length * width)
    return { at, length }
  }
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

/** Position of the checksum in the head. The checksum counts itself as 0. */
const CHECKSUM_AT = 2

/** FNV-1a in four independent lanes, so that a processor works on all of them at once. */
function checksum(words: Uint32Array): number {
  let a = 1
  let b = 2
  let c = 3
  let d = 5
  const whole = words.length - (words.length % 4)
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] ?? 0), 0x01000193)
    b = Math.imul(b ^ (words[i + 1] ?? 0), 0x01000193)
    c = Math.imul(c ^ (i + 2 === CHECKSUM_AT ? 0 : (words[i + 2] ?? 0)), 0x01000193)
    d = Math.imul(d ^ (words[i + 3] ?? 0), 0x01000193)
    d = (d << 7) | (d >>> 25)
  }
  for (let i = whole; i < words.length; i += 1) a = Math.imul(a ^ (words[i] ?? 0), 0x01000193)
  return (a ^ Math.imul(b, 31) ^ Math.imul(c, 131) ^ Math.imul(d, 1031)) >>> 0
}
