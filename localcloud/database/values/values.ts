import { EJSON, ObjectId } from 'bson'
import { invalidParam } from '../../fault'
import { isExtended, toExtended } from './extended'

/** A document or sub-document: plain object with string keys. */
export type Doc = { [field: string]: unknown }

/** Plain objects only: no dates, no arrays, no BSON classes. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Reads canonical or relaxed EJSON text; `$tcb_server_date` becomes `now` plus its offset. */
export function decode(text: string, now: number): unknown {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw invalidParam('the data is not valid EJSON')
  }
  return revive(raw, now)
}

/** As `decode`, but the text must be an object. Empty text gives the empty document. */
export function decodeDoc(text: unknown, now: number): Doc {
  if (text === undefined || text === null || text === '') return {}
  const value = typeof text === 'string' ? decode(text, now) : revive(structuredClone(text), now)
  if (!isDoc(value)) throw invalidParam('an object is required')
  return value
}

/** The deepest nesting that is read. It leaves room for the levels that extended JSON adds to a document. */
const READ_MAX_DEPTH = 400

function revive(value: unknown, now: number, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > READ_MAX_DEPTH) throw invalidParam('the data nests too deep')
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now, depth + 1)
    return value
  }
  const doc = value as Doc
  const keys = Object.keys(doc)
  const first = keys[0]
  if (first !== undefined && first.charCodeAt(0) === 36) {
    if (isExtended(first)) return toExtended(first, doc, revive(doc[first], now, depth + 1), now)
  }
  for (const key of keys) {
    // Assigning this name would change the prototype of an object that the document is copied into.
    if (key === '__proto__') throw invalidParam('the field name __proto__ is not allowed')
    const child = doc[key]
    if (typeof child === 'object' && child !== null) doc[key] = revive(child, now, depth + 1)
  }
  return doc
}

/** EJSON text for the disk, without loss. */
export const encode = (value: unknown): string => JSON.stringify(toWire(value, false))

/** EJSON text for the SDK: as `encode`, but ObjectIds become hex strings, as in production. */
export const encodeForClient = (value: unknown): string => JSON.stringify(toWire(value, true))

function toWire(value: unknown, hexIds: boolean): unknown {
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value
    return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
  }
  if (typeof value !== 'object' || value === null) return value === undefined ? null : value
  if (Array.isArray(value)) return value.map((item) => toWire(item, hexIds))
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (isDoc(value)) {
    const out: Doc = {}
    for (const key of Object.keys(value)) if (value[key] !== undefined) out[key] = toWire(value[key], hexIds)
    return out
  }
  if (value instanceof ObjectId) return hexIds ? value.toHexString() : { $oid: value.toHexString() }
  return EJSON.serialize({ value }, { relaxed: false })['value']
}

/** A deep copy that shares nothing mutable with the original. */
export function copyValue<T>(value: T): T
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copyValue(item))
  if (value instanceof Date) return new Date(value)
  if (!isDoc(value)) return value
  const out: Doc = {}
  for (const key of Object.keys(value)) out[key] = copyValue(value[key])
  return out
}
