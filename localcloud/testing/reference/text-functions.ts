import { isNothing, kind, refuse, type Fields } from './values'

const text = (value: unknown): string =>
  typeof value === 'string' ? value : refuse(`no text: ${kind(value)}`)
const points = (value: string): number[] => [...value].map((letter) => letter.codePointAt(0) ?? 0)
const spelled = (list: readonly number[]): string => list.map((point) => String.fromCodePoint(point)).join('')

/** A value as the text that operators use: null becomes empty, numbers and dates are written out. */
function asText(value: unknown): string {
  if (isNothing(value)) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'number' ? String(value) : text(value)
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 2 ** 31)
    return refuse('no whole number')
  return value
}

const natural = (value: unknown): number => (whole(value) < 0 ? refuse('negative') : whole(value))

/** Searches a sequence for another. With `fits` the whole match must lie before the end, otherwise only its beginning. */
function search(
  list: readonly number[],
  part: readonly number[],
  bounds: { from: number; to: number; fits: boolean },
): number {
  const { from, to, fits } = bounds
  for (let at = from; fits ? at + part.length <= to : at < to; at++) {
    if (at + part.length <= list.length && part.every((item, i) => list[at + i] === item)) return at
  }
  return -1
}

function indexOf(split: (value: string) => number[], fits: boolean, given: unknown[]): unknown {
  const [value, part, start, end] = given
  if (isNothing(value)) return null
  const list = split(text(value))
  const wanted = split(text(part))
  const from = given.length > 2 ? natural(start) : 0
  const to = Math.min(list.length, given.length > 3 ? natural(end) : Infinity)
  if (list.length === 0 && wanted.length === 0) return fits && from > 0 ? -1 : 0
  if (fits && (from > list.length || to < from)) return -1
  return search(list, wanted, { from, to, fits })
}

const bytesOf = (value: string): number[] => [...Buffer.from(value)]
const isMiddle = (list: readonly number[], at: number): boolean =>
  at < list.length && ((list[at] ?? 0) & 0xc0) === 0x80

function substringBytes(value: unknown, start: unknown, length: unknown): string {
  const list = bytesOf(asText(value))
  if (typeof start !== 'number' || typeof length !== 'number') return refuse('no numbers')
  const from = Math.trunc(start)
  if (from < 0) refuse('negative start')
  const to = Math.trunc(length) < 0 ? list.length : from + Math.trunc(length)
  if (isMiddle(list, from) || isMiddle(list, to)) refuse('within a character')
  return Buffer.from(list.slice(from, to)).toString()
}

function ascii(value: string, from: number, to: number, shift: number): string {
  return spelled(points(value).map((point) => (point >= from && point <= to ? point + shift : point)))
}

const BLANK = points(
  '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
)

function trim(given: Fields, left: boolean, right: boolean): unknown {
  if (isNothing(given['input'])) return null
  let list = points(text(given['input']))
  if ('chars' in given && isNothing(given['chars'])) return null
  const goes = 'chars' in given ? points(text(given['chars'])) : BLANK
  while (left && list.length > 0 && goes.includes(list[0] ?? -1)) list = list.slice(1)
  while (right && list.length > 0 && goes.includes(list.at(-1) ?? -1)) list = list.slice(0, -1)
  return spelled(list)
}

export const textFunctions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  $concat: (...values) => values.map(text).join(''),
  $indexOfBytes: (...given) => indexOf(bytesOf, true, given),
  $indexOfCP: (...given) => indexOf(points, false, given),
  $ltrim: (given) => trim(given as Fields, true, false),
  $rtrim: (given) => trim(given as Fields, false, true),
  $trim: (given) => trim(given as Fields, true, true),
  $split: (value, by) => {
    if (isNothing(value) || isNothing(by)) return null
    const [whole, separator] = [text(value), text(by)]
    return separator === '' ? refuse('empty separator') : whole.split(separator)
  },
  $strLenBytes: (value) => bytesOf(text(value)).length,
  $strLenCP: (value) => points(text(value)).length,
  $strcasecmp: (a, b) => {
    const [left, right] = [a, b].map((value) => Buffer.from(ascii(asText(value), 97, 122, -32)))
    return Buffer.compare(left ?? Buffer.of(), right ?? Buffer.of())
  },
  $substrBytes: substringBytes,
  $substrCP: (value, start, length) => {
    const list = points(asText(value))
    const [from, count] = [whole(start), whole(length)]
    return from < 0 || count < 0 ? refuse('negative') : spelled(list.slice(from, from + count))
  },
  $toLower: (value) => ascii(asText(value), 65, 90, 32),
  $toUpper: (value) => ascii(asText(value), 97, 122, -32),
}
