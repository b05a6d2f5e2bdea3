import { requestFailed } from '../../fault'
import { isArrayIndex, ownField } from '../values/paths'
import { isDoc, type Doc } from '../values/values'

/** One key: a value for each path, null for a missing field, undefined for an empty array. */
export type KeyTuple = readonly unknown[]

/** An array element that a path names by its position. It is looked up before the walk over the array. */
interface Positioned {
  element: unknown
  value: unknown
  rest: readonly string[]
}

interface Walk {
  /** The rest of each path; empty when its value is known. */
  paths: (readonly string[])[]
  known: unknown[]
  positioned: (Positioned | undefined)[]
}

/** Follows a path through objects until it ends or meets an array; `value` is undefined where it leads nowhere. */
function follow(container: unknown, path: readonly string[]): { value: unknown; rest: readonly string[] } {
  let value = container
  for (const [index, part] of path.entries()) {
    if (Array.isArray(value)) {
      // Enter an array only where the walk starts at it; stop at any other array.
      if (index > 0) return { value, rest: path.slice(index) }
      value = isArrayIndex(part) ? value[Number(part)] : undefined
    } else value = isDoc(value) ? ownField(value, part) : undefined
    if (value === undefined) return { value, rest: [] }
  }
  return { value, rest: [] }
}

/**
 * The keys of a document in an index over `paths`; a sort compares the same keys. Several paths into one array stay together
 * element by element. Throws (−502001) where two arrays would have to be combined.
 */
export function keyTuples(doc: Doc, paths: readonly (readonly string[])[]): KeyTuple[] {
  const flat = flatTuple(doc, paths)
  if (flat) return [flat]
  const tuples: KeyTuple[] = []
  const walk = { paths: [...paths], known: paths.map(() => null), positioned: paths.map(() => undefined) }
  walkInto(doc, walk, tuples)
  return tuples
}

/** The single key of a document that has no array on the paths; undefined when it has an array there. */
export function flatTuple(doc: Doc, paths: readonly (readonly string[])[]): KeyTuple | undefined {
  const tuple: unknown[] = []
  for (const path of paths) {
    let value: unknown = doc
    for (const part of path)
      value = isDoc(value) ? ownField(value, part) : Array.isArray(value) ? value : undefined
    if (Array.isArray(value)) return undefined
    tuple.push(value ?? null)
  }
  return tuple
}

/** Looks a path up in an object: its own field, else the positioned element of the array that holds the object. */
function lookUp(doc: Doc, path: readonly string[], positioned: Positioned | undefined): Positioned {
  const name = path[0] ?? ''
  const isOwn = Object.hasOwn(doc, name)
  if (isOwn && positioned)
    throw requestFailed(
      `Ambiguous field name found in array (do not use numeric field names), field: '${name}'`,
    )
  if (isOwn) return { element: undefined, ...follow(doc, path) }
  return positioned ?? { element: undefined, value: undefined, rest: [] }
}

function walkInto(doc: Doc, { paths, known, positioned }: Walk, tuples: KeyTuple[]): void {
  const left = [...paths]
  const values = [...known]
  let array: unknown[] | undefined
  let isWhole = false
  const inArray: number[] = []
  for (const [index, path] of paths.entries()) {
    if (path.length === 0) continue
    const { element, value, rest } = lookUp(doc, path, positioned[index])
    left[index] = rest
    if (!Array.isArray(value)) {
      values[index] = value ?? null
      left[index] = []
      continue
    }
    if (array && array !== value) throw requestFailed('cannot index parallel arrays, nor sort by them')
    array = value
    inArray.push(index)
    if (Array.isArray(element)) isWhole = true
  }
  if (!array) tuples.push(values)
  else walkArray(array, { inArray, isWhole, walk: { paths: left, known: values, positioned } }, tuples)
}

interface ArrayWalk {
  /** Which paths go through the array. */
  inArray: readonly number[]
  /** Whether a path names a nested array by its position; that array then counts as one value. */
  isWhole: boolean
  walk: Walk
}

function walkArray(array: unknown[], { inArray, isWhole, walk }: ArrayWalk, tuples: KeyTuple[]): void {
  const { paths, known } = walk
  const isEmpty = array.length === 0
  const positioned = paths.map((path, index): Positioned | undefined => {
    const part = path[0]
    if (part === undefined || !inArray.includes(index) || !isArrayIndex(part)) return undefined
    const element = array[Number(part)]
    return element === undefined ? undefined : { element, ...follow(array, path) }
  })
  for (const item of isEmpty ? [undefined] : array) {
    const values = [...known]
    for (const index of inArray)
      if (paths[index]?.length === 0) values[index] = isWhole && !isEmpty ? array : item
    walkInto(isDoc(item) ? item : {}, { paths, known: values, positioned }, tuples)
  }
}
