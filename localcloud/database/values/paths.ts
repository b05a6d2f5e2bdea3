import { isDoc, type Doc } from './values'

const INDEX = /^(0|[1-9]\d*)$/

/** Whether a path part addresses an array element. */
export const isArrayIndex = (part: string): boolean => INDEX.test(part)

/**
 * A test of a value at a path. `isElement` says that the path ended at a position of an array. Such a value counts as a whole;
 * any other array also counts by its elements.
 */
export type PathTest = (value: unknown, isElement?: boolean) => boolean

/**
 * Whether any value that the path `parts` reaches in `value` passes the test. By the rules of MongoDB's filters a path enters
 * every object of an array, and a number in it is a position as well as a field name. For an object without the field it calls
 * `test(undefined)`; it skips array elements that are no objects.
 */
export function someAt(value: unknown, parts: readonly string[], test: PathTest, from = 0): boolean {
  if (from === parts.length) return test(value)
  if (Array.isArray(value)) return someInArray(value, parts, test, from)
  if (!isDoc(value)) return test(undefined)
  return someAt(ownField(value, parts[from] as string), parts, test, from + 1)
}

function someInArray(
  list: readonly unknown[],
  parts: readonly string[],
  test: PathTest,
  from: number,
): boolean {
  const part = parts[from] as string
  const position = isArrayIndex(part) ? Number(part) : -1
  const isLast = from === parts.length - 1
  return list.some((item, index) => {
    if (isDoc(item) && someAt(item, parts, test, from)) return true
    if (index !== position) return false
    if (isLast) return test(item, true)
    if (Array.isArray(item)) return someInArray(item, parts, test, from + 1)
    return isDoc(item) && someAt(item, parts, test, from + 1)
  })
}

/** A field of the document itself, never of its prototype. */
export const ownField = (doc: Doc, field: string): unknown =>
  Object.hasOwn(doc, field) ? doc[field] : undefined

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
