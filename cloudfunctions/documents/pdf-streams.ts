import { constants, inflateSync } from 'node:zlib'
import { countCodes } from './count-codes'
import { countFontCodes } from './count-font-codes'
import { FONT_CODES_MAX, INFLATED_BYTES_MAX, OPERATOR_BYTES_MAX } from './limits'

/** The most that Deflate expands. Streams that cannot be inflated are assumed to expand that much. */
const SWELLS_AT_MOST = 1032
/** Streams packed in streams. */
const PACKED_DEEP = 3
/** Bytes of a stream that are looked at to tell operators from fonts and pictures. */
const SAMPLE_BYTES = 4096
/** Operators have at least this share of printable signs, in percent. */
const PRINTABLE_PERCENT = 95
/** Filters that this code cannot undo. If the file names one of them, a stream that is not deflated may hold anything. */
const OTHER_FILTERS = /\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW|RunLengthDecode|RL)\b/
const PICTURE = /\/Subtype\s*\/Image\b/
const JPEG = [0xff, 0xd8, 0xff]

interface Counted {
  bytes: number
  operators: number
  /** Codes that maps of fonts name. */
  codes: number
  /** Bytes of streams whose packing this code does not undo. */
  unknown: number
  hasOtherFilters: boolean
}

/**
 * Inflates and counts every stream of a PDF that is no picture, before a reader trusts the sizes that the file states. A reader keeps
 * everything that it inflates in memory.
 * @returns `protected` when the streams are encrypted and cannot be counted
 */
export function countPdfStreams(content: Uint8Array): 'fine' | 'bomb' | 'protected' {
  const file = Buffer.from(content.buffer, content.byteOffset, content.length)
  const isEncrypted = file.includes('/Encrypt')
  const counted: Counted = {
    bytes: 0,
    operators: 0,
    codes: 0,
    unknown: 0,
    hasOtherFilters: namesOtherFilters(file),
  }
  let dictionaryAt = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') {
      dictionaryAt = at
      continue
    }
    const from =
      at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + (file[at + 6] === 0x0a || file[at + 7] === 0x0a ? 1 : 0)
    const dictionary = file.subarray(Math.max(dictionaryAt, at - SAMPLE_BYTES), at).toString('latin1')
    if (!PICTURE.test(dictionary)) countStream(file, from, counted)
    if (isOver(counted)) return 'bomb'
  }
  if (counted.unknown * SWELLS_AT_MOST <= INFLATED_BYTES_MAX) return 'fine'
  if (isEncrypted) return 'protected'
  return counted.hasOtherFilters ? 'bomb' : 'fine'
}

function isOver({ bytes, operators, codes }: Counted): boolean {
  return bytes > INFLATED_BYTES_MAX || operators > OPERATOR_BYTES_MAX || codes > FONT_CODES_MAX
}

function countStream(file: Buffer, from: number, counted: Counted): void {
  let bytes = inflated(file.subarray(from), INFLATED_BYTES_MAX - counted.bytes)
  if (!bytes) {
    const end = file.indexOf('endstream', from)
    const raw = file.subarray(from, end < 0 ? file.length : end)
    if (JPEG.every((byte, at) => raw[at] === byte)) return
    counted.unknown += raw.length
    counted.codes += countCodes(raw) + countFontCodes(raw)
    if (isPrintable(raw)) counted.operators += raw.length
    return
  }
  for (let deep = 0; bytes && deep < PACKED_DEEP; deep += 1) {
    counted.bytes += bytes.length
    counted.codes += countCodes(bytes) + countFontCodes(bytes)
    if (isPrintable(bytes)) counted.operators += bytes.length
    counted.hasOtherFilters ||= namesOtherFilters(bytes.subarray(0, SAMPLE_BYTES * SAMPLE_BYTES))
    if (isOver(counted)) return
    bytes = inflated(bytes, INFLATED_BYTES_MAX - counted.bytes)
  }
}

/** Inflates bytes, at most a little more than `max`; undefined when they are not deflated. */
function inflated(bytes: Buffer, max: number): Buffer | undefined {
  const [method = 0, flags = 1] = bytes
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return undefined
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: max + 1 })
  } catch (error) {
    return isTooLarge(error) ? Buffer.alloc(max + 1) : undefined
  }
}

function isTooLarge(error: unknown): boolean {
  return error !== null && typeof error === 'object' && Reflect.get(error, 'code') === 'ERR_BUFFER_TOO_LARGE'
}

/** A PDF may write the signs of a name as numbers: /ASCII#385Decode. */
function namesOtherFilters(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  return OTHER_FILTERS.test(
    text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  )
}

function isPrintable(bytes: Buffer): boolean {
  const middle = Math.max(0, Math.floor(bytes.length / 2) - SAMPLE_BYTES)
  const sample = Buffer.concat([
    bytes.subarray(0, SAMPLE_BYTES),
    bytes.subarray(middle, middle + SAMPLE_BYTES),
  ])
  const printable = sample.filter(
    (byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d),
  ).length
  return printable * 100 >= sample.length * PRINTABLE_PERCENT
}
