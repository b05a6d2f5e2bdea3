import type { Options } from 'mingo/types'
import { requestFailed } from '../../fault'
import { argumentList, type Operator } from './expression-arguments'

const isNothing = (value: unknown): boolean => value === null || value === undefined

/** Text as MongoDB makes it of a value: dates in ISO, null as nothing. */
function toText(value: unknown): string {
  if (isNothing(value)) return ''
  return value instanceof Date ? value.toISOString() : String(value)
}

function searched(operator: string, doc: unknown, args: unknown, options: Options) {
  const [whole, part, start = 0, end = Infinity] = argumentList(doc, args, options)
  if (isNothing(whole)) return undefined
  if (typeof whole !== 'string' || typeof part !== 'string')
    throw requestFailed(`${operator} requires a string as the first and second argument`)
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end < 0)
    throw requestFailed(`${operator} requires non-negative integral bounds`)
  return { whole, part, start, end }
}

const indexOfCodePoints: Operator = (doc, args, options) => {
  const asked = searched('$indexOfCP', doc, args, options)
  if (!asked) return null
  const characters = [...asked.whole].slice(0, asked.end)
  const wanted = [...asked.part]
  for (let i = asked.start; i + wanted.length <= characters.length; i++)
    if (wanted.every((character, offset) => characters[i + offset] === character)) return i
  return -1
}

const indexOfBytes: Operator = (doc, args, options) => {
  const asked = searched('$indexOfBytes', doc, args, options)
  if (!asked) return null
  const bytes = Buffer.from(asked.whole)
  if (asked.start > bytes.length) return -1
  return bytes.subarray(0, Math.min(asked.end, bytes.length)).indexOf(asked.part, asked.start)
}

const substringBytes: Operator = (doc, args, options) => {
  const [whole, start, length] = argumentList(doc, args, options)
  if (typeof start !== 'number' || typeof length !== 'number')
    throw requestFailed('$substrBytes: starting index and length must be numbers')
  const bytes = Buffer.from(toText(whole))
  if (start < 0) return ''
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length)
  const splits = [start, end].some((at) => at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80)
  if (splits)
    throw requestFailed('$substrBytes: Invalid range, starting or ending in the middle of a UTF-8 character')
  return bytes.subarray(start, end).toString()
}

// MongoDB folds only ASCII letters.
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

const compareIgnoringCase: Operator = (doc, args, options) => {
  const [a, b] = argumentList(doc, args, options).map((value) => Buffer.from(upper(toText(value))))
  return Buffer.compare(a ?? Buffer.alloc(0), b ?? Buffer.alloc(0))
}

/** Operators on text where mingo 7.2.6 lacks one or differs from MongoDB. */
export const textOperators: Readonly<Record<`$${string}`, Operator>> = {
  $indexOfCP: indexOfCodePoints,
  $indexOfBytes: indexOfBytes,
  $substr: substringBytes,
  $substrBytes: substringBytes,
  $toUpper: (doc, args, options) => upper(toText(argumentList(doc, args, options)[0])),
  $toLower: (doc, args, options) => lower(toText(argumentList(doc, args, options)[0])),
  $strcasecmp: compareIgnoringCase,
}
