import type { Chance } from './random'
import type { Fields } from './values'

const NUMBERS = [-2, -1, 0, 1, 2, 3, 4, 1.5, -0.5, 2.5, 10]
const TEXTS = ['', 'a', 'b', 'ab', 'B', '1', ' a ', '招工', '！', '😀', 'a,b']
const DATES = [0, 5, 86_400_000, 1_557_826_731_686, 1_704_499_200_000, -1]
const NAMES = ['a', 'b', 'c', '0', '1']

/** A value that is neither array nor object. */
export const scalar = (chance: Chance): unknown =>
  chance.of<unknown>(
    () => chance.one(...NUMBERS),
    () => chance.one(...NUMBERS),
    () => chance.one(...TEXTS),
    () => chance.one(true, false, null),
    () => new Date(chance.one(...DATES)),
  )

/** An object whose field names come from a short list, so that random paths often exist. */
export const object = (chance: Chance, depth: number): Fields => {
  const names = chance.list(0, 3, () => chance.one(...NAMES))
  return Object.fromEntries([...new Set(names)].map((name) => [name, value(chance, depth - 1)]))
}

/** Any value; arrays and objects nest `depth` levels. */
export function value(chance: Chance, depth: number): unknown {
  if (depth <= 0 || chance.below(5) < 2) return scalar(chance)
  if (chance.rarely(2)) return object(chance, depth)
  const items = chance.one<(chance: Chance, depth: number) => unknown>(object, value, scalar)
  return chance.list(0, 3, () => items(chance, depth - 1))
}

/** A document whose `_id` is its number. */
export const document = (chance: Chance, id: number): Fields => ({
  _id: `d${id}`,
  ...Object.fromEntries(
    ['a', 'b', 'c'].flatMap((name) => (chance.rarely(5) ? [] : [[name, value(chance, 3)]])),
  ),
})

/** A path into such documents with at most `deep` parts. */
export function path(chance: Chance, deep = 3): string {
  const rest = chance.list(0, deep - 1, () => chance.one('a', 'b', 'b', '0', '1'))
  return [chance.one('a', 'b', 'c'), ...rest].join('.')
}
