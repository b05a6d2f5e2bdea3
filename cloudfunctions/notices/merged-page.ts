import { ActionError } from '../_kernel/rpc/action-error'

interface Dated {
  id: string
  at: number
}

/** Items up to `from`, newest first, without the first `skip` of them. */
export type Source<T extends Dated> = (from: number | undefined, skip: number, limit: number) => Promise<T[]>

/** How far a source has been read: the instant of the last item given, and how many items with exactly that instant were given. */
interface Place {
  at: number
  given: number
}

/**
 * One page of two lists, merged newest first. The cursor holds a place for each list (`1583805601000.1_-`). So no item is lost or repeated when
 * instants are equal, or when items are added meanwhile.
 */
export async function mergedPage<A extends Dated, B extends Dated>(
  [first, second]: readonly [Source<A>, Source<B>],
  size: number,
  cursor: string | undefined,
): Promise<{ items: (A | B)[]; nextCursor?: string }> {
  const [placeA, placeB] = placesOf(cursor)
  const [a, b] = await Promise.all([readFrom(first, placeA, size), readFrom(second, placeB, size)])
  const items: (A | B)[] = []
  let [i, j] = [0, 0]
  while (items.length < size) {
    const [x, y] = [a[i], b[j]]
    if (x && (!y || x.at >= y.at)) {
      items.push(x)
      i += 1
    } else if (y) {
      items.push(y)
      j += 1
    } else break
  }
  if (i === a.length && j === b.length) return { items }
  return {
    items,
    nextCursor: `${textOf(after(a.slice(0, i), placeA))}_${textOf(after(b.slice(0, j), placeB))}`,
  }
}

function readFrom<T extends Dated>(source: Source<T>, place: Place | undefined, size: number): Promise<T[]> {
  return source(place?.at, place?.given ?? 0, size + 1)
}

function after(given: readonly Dated[], before: Place | undefined): Place | undefined {
  const last = given.at(-1)
  if (!last) return before
  const same = given.filter(({ at }) => at === last.at).length
  return { at: last.at, given: same + (before?.at === last.at ? before.given : 0) }
}

const textOf = (place: Place | undefined) => (place ? `${place.at}.${place.given}` : '-')

function placesOf(cursor: string | undefined): [Place | undefined, Place | undefined] {
  if (cursor === undefined) return [undefined, undefined]
  const parts = /^(-|\d{1,15}\.\d{1,6})_(-|\d{1,15}\.\d{1,6})$/.exec(cursor)
  if (!parts) throw new ActionError('InvalidInput', { cursor: '这一页的位置不对，请从头看起' })
  return [placeOf(parts[1]), placeOf(parts[2])]
}

function placeOf(text = '-'): Place | undefined {
  if (text === '-') return undefined
  const [at, given] = text.split('.')
  return { at: Number(at), given: Number(given) }
}
