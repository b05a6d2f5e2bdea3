import { isDoc, type Doc } from './values'

const INDEX = /^(0|[1-9]\d*)$/

/** Whether a path part addresses an array element. */
export const isArrayIndex = (part: string): boolean => INDEX.test(part)

/**
 * Whether some value that `parts` reaches in `value` satisfies `leaf`. Arrays on the way are entered by index and
 * element by element, as MongoDB does; a leaf that is an array is handed over whole. A path that ends early gives
 * `leaf(undefined)`; scalars inside an array are not entered.
 */
export function someAt(
  value: unknown,
  parts: readonly string[],
  leaf: (value: unknown) => boolean,
  from = 0,
): boolean {
  if (from === parts.length) return leaf(value)
  const part = parts[from] as string
  if (Array.isArray(value)) {
    if (
      isArrayIndex(part) &&
      Number(part) < value.length &&
      someAt(value[Number(part)], parts, leaf, from + 1)
    )
      return true
    return value.some((item) => isDoc(item) && someAt(item, parts, leaf, from))
  }
  if (!isDoc(value)) return leaf(undefined)
  return someAt(ownField(value, part), parts, leaf, from + 1)
}

/** A field of the document itself, never of its prototype. */
export const ownField = (doc: Doc, field: string): unknown =>
  Object.hasOwn(doc, field) ? doc[field] : undefined

/** Every value an index (or a sort) sees at a path: array leaves are spread, an empty array counts as missing. */
export function valuesAt(doc: Doc, path: string): unknown[] {
  if (!path.includes('.')) {
    const value = ownField(doc, path)
    return Array.isArray(value) ? (value.length === 0 ? [undefined] : value) : [value]
  }
  const values: unknown[] = []
  someAt(doc, path.split('.'), (value) => {
    if (Array.isArray(value) && value.length > 0) values.push(...(value as unknown[]))
    else values.push(Array.isArray(value) ? undefined : value)
    return false
  })
  return values.length === 0 ? [undefined] : values
}

/** The value at a path of nested objects and array indexes, without spreading arrays. */
export function valueAt(doc: unknown, path: string): unknown {
  let value = doc
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = isArrayIndex(part) ? value[Number(part)] : undefined
    else if (isDoc(value)) value = ownField(value, part)
    else return undefined
  }
  return value
}
