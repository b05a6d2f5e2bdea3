import { field, isFields, order, refuse, type Fields } from './values'

/** One path of a sort on its way through a document. */
interface Cursor {
  value: unknown
  rest: readonly string[]
  /** Whether the path has ended: then the sort compares `value`. */
  isDone: boolean
}

const isPosition = (part: string | undefined): part is string =>
  part !== undefined && /^(0|[1-9]\d*)$/.test(part)

/** Walks through objects until the path ends or an array is in its way. */
function advance({ value, rest, isDone }: Cursor): Cursor {
  if (isDone || Array.isArray(value)) return { value, rest, isDone }
  const [name, ...more] = rest
  if (name === undefined) return { value: value ?? null, rest, isDone: true }
  if (!isFields(value)) return { value: null, rest: [], isDone: true }
  return advance({ value: field(value, name), rest: more, isDone: false })
}

/** The cursor for one element of its array; `undefined` stands for the missing element of an empty array. */
function enter({ value, rest }: Cursor, element: unknown): Cursor {
  const [name, ...more] = rest
  if (name === undefined) return { value: element, rest: [], isDone: true }
  const list = value as unknown[]
  if (isPosition(name) && Number(name) < list.length) {
    if (isFields(element) && field(element, name) !== undefined) refuse('ambiguous field name in array')
    const named = list[Number(name)]
    const isEmpty = Array.isArray(named) && named.length === 0
    return more.length === 0
      ? { value: isEmpty ? undefined : named, rest: [], isDone: true }
      : { value: named, rest: more, isDone: false }
  }
  return isFields(element) ? { value: element, rest, isDone: false } : { value: null, rest: [], isDone: true }
}

/** All combinations of values that a sort sees in a document. An empty array gives undefined, a missing field null. */
function combinations(cursors: readonly Cursor[]): unknown[][] {
  const now = cursors.map(advance)
  const waiting = now.filter(({ isDone }) => !isDone)
  if (waiting.length === 0) return [now.map(({ value }) => value)]
  const [array, ...others] = new Set(waiting.map(({ value }) => value))
  if (others.length > 0) refuse('parallel arrays')
  const elements = (array as unknown[]).length === 0 ? [undefined] : (array as unknown[])
  return elements.flatMap((element) =>
    combinations(now.map((cursor) => (cursor.isDone ? cursor : enter(cursor, element)))),
  )
}

/** Sorts documents; equal ones keep their order. @throws Refused */
export function sorted(docs: readonly Fields[], by: readonly (readonly [string, number])[]): Fields[] {
  const compare = (a: readonly unknown[], b: readonly unknown[]): number => {
    const decisions = by.map(([, direction], i) => order(a[i], b[i]) * direction)
    return decisions.find((decision) => decision !== 0) ?? 0
  }
  const keyed = docs.map((doc, position) => {
    const start = by.map(([path]) => ({ value: doc, rest: path.split('.'), isDone: false }))
    const [key = []] = combinations(start).sort(compare)
    return { doc, key, position }
  })
  return keyed.sort((a, b) => compare(a.key, b.key) || a.position - b.position).map(({ doc }) => doc)
}
