/** One step on the way from one list to another: positions in the older and the newer one. */
export type TextEdit =
  { kind: 'same'; a: number; b: number } | { kind: 'removed'; a: number } | { kind: 'added'; b: number }

/** Two lists with more changes than this have little in common, and marks would not help a reader. */
const CHANGES_MAX = 1000

/**
 * The fewest removals and additions that turn `a` into `b` (Myers, 1986). Beyond CHANGES_MAX, all of `a` is removed and all of `b` added.
 */
export function editsBetween(a: readonly string[], b: readonly string[]): TextEdit[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1
  const middle = shortest(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return [
    ...Array.from({ length: head }, (_, i): TextEdit => ({ kind: 'same', a: i, b: i })),
    ...middle.map((edit) => moved(edit, head)),
    ...Array.from({ length: tail }, (_, i): TextEdit => ({
      kind: 'same',
      a: a.length - tail + i,
      b: b.length - tail + i,
    })),
  ]
}

function moved(edit: TextEdit, by: number): TextEdit {
  if (edit.kind === 'same') return { kind: 'same', a: edit.a + by, b: edit.b + by }
  return edit.kind === 'removed' ? { kind: 'removed', a: edit.a + by } : { kind: 'added', b: edit.b + by }
}

function shortest(a: readonly string[], b: readonly string[]): TextEdit[] {
  const most = Math.min(a.length + b.length, CHANGES_MAX)
  const width = 2 * most + 2
  /** The furthest position on each diagonal, for each number of changes. */
  const trace: Int32Array[] = []
  let reach = new Int32Array(width)
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(reach)
    reach = reach.slice()
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOf(reach, diagonal, changes, most)
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      reach[diagonal + most] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length, most)
    }
  }
  return [
    ...a.map((_, i): TextEdit => ({ kind: 'removed', a: i })),
    ...b.map((_, i): TextEdit => ({ kind: 'added', b: i })),
  ]
}

/** Whether the path reaches the diagonal from above (an addition). Otherwise it comes from the left (a removal). */
function comesDown(reach: Int32Array, diagonal: number, changes: number, most: number): boolean {
  if (diagonal === -changes) return true
  if (diagonal === changes) return false
  return (reach[diagonal - 1 + most] ?? 0) < (reach[diagonal + 1 + most] ?? 0)
}

function startOf(reach: Int32Array, diagonal: number, changes: number, most: number): number {
  if (changes === 0) return 0
  return comesDown(reach, diagonal, changes, most)
    ? (reach[diagonal + 1 + most] ?? 0)
    : (reach[diagonal - 1 + most] ?? 0) + 1
}

function walkBack(trace: readonly Int32Array[], lengthA: number, lengthB: number, most: number): TextEdit[] {
  const edits: TextEdit[] = []
  let [x, y] = [lengthA, lengthB]
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const reach = trace[changes] ?? new Int32Array()
    const diagonal = x - y
    const down = changes > 0 && comesDown(reach, diagonal, changes, most)
    const before = down ? diagonal + 1 : diagonal - 1
    const fromX = changes > 0 ? (reach[before + most] ?? 0) : 0
    const fromY = changes > 0 ? fromX - before : 0
    const [beginX, beginY] = changes === 0 ? [0, 0] : down ? [fromX, fromY + 1] : [fromX + 1, fromY]
    while (x > beginX && y > beginY) edits.push({ kind: 'same', a: (x -= 1), b: (y -= 1) })
    if (changes === 0) break
    edits.push(down ? { kind: 'added', b: fromY } : { kind: 'removed', a: fromX })
    ;[x, y] = [fromX, fromY]
  }
  return edits.reverse()
}
