import { Binary, BSONRegExp } from 'bson'
import { invalidParam, requestFailed } from '../../fault'
import { typeName } from './bson-types'
import { DOCUMENT_MAX_BYTES, DOCUMENT_MAX_DEPTH } from '../limits'
import { isDoc, type Doc } from './values'

/** The BSON size in bytes of the types that have a fixed size. */
const FIXED_BYTES: Readonly<Record<string, number>> = {
  double: 8, int: 4, long: 8, bool: 1, null: 0, date: 8, objectId: 12, timestamp: 8, decimal: 16, minKey: 0, maxKey: 0,
} // prettier-ignore

function tooDeep(): never {
  throw requestFailed(`[FailedOperation] a document nests at most ${DOCUMENT_MAX_DEPTH} levels`)
}

/** Throws for a field name that cannot be stored: it starts with `$` or contains NUL. */
function checkFieldName(name: string): void {
  if (name.startsWith('$'))
    throw requestFailed(`[FailedOperation] the dollar ($) prefixed field '${name}' is not valid for storage.`)
  if (name.includes('\0'))
    throw requestFailed(
      `[FailedOperation] a field name cannot contain NUL: '${name.replaceAll('\0', '\\0')}'`,
    )
}

function sizeOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return 5 + Buffer.byteLength(value)
  if (Array.isArray(value)) {
    if (depth > DOCUMENT_MAX_DEPTH) tooDeep()
    let bytes = 5
    for (let i = 0; i < value.length; i++) bytes += 2 + String(i).length + sizeOf(value[i], depth + 1)
    return bytes
  }
  if (isDoc(value)) return documentBytes(value, depth)
  if (value instanceof Binary) return 5 + value.length()
  if (value instanceof BSONRegExp) return 2 + Buffer.byteLength(value.pattern) + value.options.length
  return FIXED_BYTES[typeName(value)] ?? 8
}

/** The size of a document in BSON, in bytes. Throws (−502001) for names that cannot be stored and for too deep nesting. */
export function documentBytes(doc: Doc, depth = 1): number {
  if (depth > DOCUMENT_MAX_DEPTH) tooDeep()
  let bytes = 5
  for (const name of Object.keys(doc)) {
    checkFieldName(name)
    const value = doc[name]
    if (value !== undefined) bytes += 2 + Buffer.byteLength(name) + sizeOf(value, depth + 1)
  }
  return bytes
}

/** Throws when a document cannot be stored because of its names, depth or size. */
export function checkStorable(doc: Doc): void {
  const bytes = documentBytes(doc)
  if (bytes > DOCUMENT_MAX_BYTES)
    throw invalidParam(
      `document exceeds the maximum of ${DOCUMENT_MAX_BYTES / 2 ** 20} MB: it has ${bytes} bytes`,
    )
}

/** Throws when a filter nests deeper than MongoDB allows, or when a field name contains NUL. */
export function checkFilter(value: unknown, depth = 1): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > DOCUMENT_MAX_DEPTH) tooDeep()
  if (Array.isArray(value)) return value.forEach((item) => checkFilter(item, depth + 1))
  if (!isDoc(value)) return
  for (const name of Object.keys(value)) {
    if (name.includes('\0')) throw requestFailed('a filter cannot name a field with NUL')
    checkFilter(value[name], depth + 1)
  }
}
