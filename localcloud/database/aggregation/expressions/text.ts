import { requestFailed } from '../../../fault'
import { coerceToText, isInt32, isNullish, isNumber, typeName } from '../../values/bson-types'
import { searchBounds } from './arrays'
import { associative, eager, lazy, named, type Operand, type Operator, type OperatorTable } from './operator'

function requireText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw requestFailed(`${name} requires a string, found: ${typeName(value)}`)
  return value
}

function concatenate(operands: readonly Operand[]): unknown {
  let text = ''
  for (const operand of operands) {
    const value = operand()
    if (isNullish(value)) return null
    text += requireText('$concat', value)
  }
  return text
}

/** The operands of `$indexOfBytes` and `$indexOfCP`; undefined where the text is null. */
const searching = (
  name: string,
  find: (text: string, part: string, from: number, to: number) => number,
): Operator =>
  lazy(name, { least: 2, most: 4 }, (input: Operand, wanted: Operand, start?: Operand, end?: Operand) => {
    const value = input()
    if (isNullish(value)) return null
    const text = requireText(name, value)
    const part = requireText(name, wanted())
    const { from, to } = searchBounds(name, start, end)
    return find(text, part, from, to)
  })

function indexOfBytes(text: string, part: string, from: number, to: number): number {
  const bytes = Buffer.from(text)
  const end = Math.min(to, bytes.length)
  if (from > bytes.length || end < from) return -1
  return bytes.subarray(0, end).indexOf(part, from)
}

/** As in MongoDB, `to` limits where a match may begin, not where it ends. */
function indexOfCharacters(text: string, part: string, from: number, to: number): number {
  if (text === '' && part === '') return 0
  const characters = [...text]
  const wanted = [...part]
  const end = Math.min(to, characters.length)
  for (let at = from; at < end; at++)
    if (wanted.every((character, offset) => characters[at + offset] === character)) return at
  return -1
}

const isInsideCharacter = (bytes: Buffer, at: number): boolean =>
  at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80

const substringBytes: Operator = eager('$substrBytes', 3, (value, start, length) => {
  const bytes = Buffer.from(coerceToText(value))
  if (!isNumber(start) || !isNumber(length))
    throw requestFailed('$substrBytes: starting index and length must be numeric types')
  const from = Math.trunc(start)
  if (!(from >= 0)) throw requestFailed(`$substrBytes: starting index must be non-negative (got: ${start})`)
  const end = Math.trunc(length) < 0 ? bytes.length : from + Math.trunc(length)
  if (isInsideCharacter(bytes, from) || isInsideCharacter(bytes, end))
    throw requestFailed('$substrBytes: Invalid range, starting or ending in the middle of a UTF-8 character.')
  return bytes.subarray(from, end).toString()
})

const substringCharacters: Operator = eager('$substrCP', 3, (value, start, length) => {
  const text = coerceToText(value)
  if (!isNumber(start) || !isInt32(start) || !isNumber(length) || !isInt32(length))
    throw requestFailed('$substrCP: starting index and length must be 32-bit integers')
  if (length < 0) throw requestFailed('$substrCP: length must be a nonnegative integer.')
  if (start < 0) throw requestFailed('$substrCP: the starting index must be nonnegative integer.')
  return [...text].slice(start, start + length).join('')
})

// MongoDB folds only ASCII letters.
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

const split = eager('$split', 2, (value, delimiter) => {
  if (isNullish(value) || isNullish(delimiter)) return null
  const text = requireText('$split', value)
  const by = requireText('$split', delimiter)
  if (by === '') throw requestFailed('$split requires a non-empty separator')
  return text.split(by)
})

const BLANKS = [
  '\0', ' ', '\t', '\n', '\v', '\f', '\r', '\u00a0', '\u1680',
  ...Array.from({ length: 11 }, (_, offset) => String.fromCharCode(0x2000 + offset)),
] // prettier-ignore

/** `$trim`, `$ltrim` and `$rtrim` remove whole code points; without `chars` they remove blanks. */
const trimming = (name: string, sides: { left: boolean; right: boolean }): Operator =>
  named(name, { required: ['input'], optional: ['chars'] }, (read) => {
    const input = read('input')?.()
    if (isNullish(input)) return null
    const characters = [...requireText(name, input)]
    const given = read('chars')
    const chars = given?.()
    if (given && isNullish(chars)) return null
    const goes = new Set(given ? requireText(name, chars) : BLANKS)
    let [from, to] = [0, characters.length]
    while (sides.left && from < to && goes.has(characters[from] ?? '')) from++
    while (sides.right && to > from && goes.has(characters[to - 1] ?? '')) to--
    return characters.slice(from, to).join('')
  })

const length = (name: string, measure: (text: string) => number): Operator =>
  eager(name, 1, (value) => measure(requireText(name, value)))

/** Operators on text. Regular expressions are in patterns.ts. */
export const textOperators: OperatorTable = {
  $concat: associative('$concat', { commutative: false }, concatenate),
  $indexOfBytes: searching('$indexOfBytes', indexOfBytes),
  $indexOfCP: searching('$indexOfCP', indexOfCharacters),
  $ltrim: trimming('$ltrim', { left: true, right: false }),
  $rtrim: trimming('$rtrim', { left: false, right: true }),
  $split: split,
  $strLenBytes: length('$strLenBytes', (text) => Buffer.byteLength(text)),
  $strLenCP: length('$strLenCP', (text) => [...text].length),
  $strcasecmp: eager('$strcasecmp', 2, (a, b) =>
    Math.sign(Buffer.compare(Buffer.from(upper(coerceToText(a))), Buffer.from(upper(coerceToText(b))))),
  ),
  $substr: substringBytes,
  $substrBytes: substringBytes,
  $substrCP: substringCharacters,
  $toLower: eager('$toLower', 1, (value) => lower(coerceToText(value))),
  $toUpper: eager('$toUpper', 1, (value) => upper(coerceToText(value))),
  $trim: trimming('$trim', { left: true, right: true }),
}
