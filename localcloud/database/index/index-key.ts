import { codePointRank, numeric, RANK, typeRank, rareText } from '../values/compare'
import type { Doc } from '../values/values'

/**
 * Encodes a value as text. The order of the texts by UTF-16 unit is MongoDB's order of the values. The text starts with a
 * character for the type and ends with a terminator, so that the parts of a compound key can be joined.
 */
export function encodeKey(value: unknown, direction: 1 | -1 = 1): string {
  const text = ascending(value)
  return direction === 1 ? text : invert(text)
}

/** The bounds of all keys of the value's type, for a range that is open on one side. */
export const typeBounds = (value: unknown, direction: 1 | -1): { from: string; to: string } => {
  const rank = typeRank(value)
  const first = direction === 1 ? rank : 0xffff - rank
  return { from: String.fromCharCode(first), to: String.fromCharCode(first + 1) }
}

/** Append this to a prefix: the result sorts after every key that starts with the prefix. */
export const AFTER_PREFIX = '\uffff\uffff\uffff'

const scratch = new DataView(new ArrayBuffer(8))

function numberText(value: number): string {
  if (Number.isNaN(value)) return '\0\0\0\0\0\0\0\0'
  scratch.setFloat64(0, value === 0 ? 0 : value)
  const negative = scratch.getUint8(0) > 127
  let text = ''
  for (let i = 0; i < 8; i++) {
    const byte = scratch.getUint8(i)
    text += String.fromCharCode(negative ? 255 - byte : i === 0 ? byte + 128 : byte)
  }
  return text
}

const END = '\0\0'
const HIGH_UNITS = /[\ud800-\uffff]/g

function stringText(value: string): string {
  // The order must be that of code points. From U+E000 on the order of UTF-16 units differs.
  const text = value.replace(HIGH_UNITS, (unit) => String.fromCharCode(codePointRank(unit.charCodeAt(0))))
  return (text.includes('\0') ? text.replaceAll('\0', '\0\u0001') : text) + END
}

function ascending(value: unknown): string {
  const rank = typeRank(value)
  const first = String.fromCharCode(rank)
  switch (rank) {
    case RANK.missing:
    case RANK.null:
    case RANK.minKey:
    case RANK.maxKey:
      return first
    case RANK.number:
      return first + numberText(numeric(value))
    case RANK.string:
      return first + stringText(value as string)
    case RANK.boolean:
      return first + (value === true ? '1' : '0')
    case RANK.date:
      return first + numberText((value as Date).getTime())
    case RANK.array:
      return first + (value as unknown[]).map(ascending).join('') + END
    case RANK.object:
      return first + docText(value as Doc) + END
    default:
      return first + stringText(rareText(value))
  }
}

const docText = (doc: Doc): string =>
  Object.keys(doc)
    .map((name) => String.fromCharCode(typeRank(doc[name])) + stringText(name) + ascending(doc[name]))
    .join('')

function invert(text: string): string {
  let inverted = ''
  for (let i = 0; i < text.length; i++) inverted += String.fromCharCode(0xffff - text.charCodeAt(i))
  return inverted
}

/** The key of a document in its collection: its `_id` as text. */
export const documentKey = (id: unknown): string => (typeof id === 'string' ? `s${id}` : `v${ascending(id)}`)
