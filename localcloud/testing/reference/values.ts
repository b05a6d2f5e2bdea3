/** A document of the reference. */
export type Fields = { [name: string]: unknown }

/** A request that MongoDB answers with an error. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Fails with MongoDB's refusal. */
export function refuse(why: string): never {
  throw new Refused(why)
}

/** The types in MongoDB's order of comparison; a missing value comes before null. */
const ORDER = ['missing', 'null', 'number', 'string', 'object', 'array', 'bool', 'date']

/** The type of a value as the manual groups types for comparison. */
export function kind(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (typeof value === 'boolean') return 'bool'
  return typeof value
}

export const isFields = (value: unknown): value is Fields => kind(value) === 'object'
export const isNothing = (value: unknown): boolean => value === undefined || value === null

/** A field of an object; undefined where there is none. */
export const field = (value: Fields, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined

/** The first decision that is not a tie. */
const first = (decisions: Iterable<number>): number => {
  for (const decision of decisions) if (decision !== 0) return decision
  return 0
}

function* byElements(a: readonly unknown[], b: readonly unknown[]): Iterable<number> {
  for (let i = 0; i < Math.min(a.length, b.length); i++) yield order(a[i], b[i])
  yield a.length - b.length
}

function* byFields(a: [string, unknown][], b: [string, unknown][]): Iterable<number> {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [[name, value], [otherName, otherValue]] = [a[i] as [string, unknown], b[i] as [string, unknown]]
    yield ORDER.indexOf(kind(value)) - ORDER.indexOf(kind(otherValue))
    yield order(name, otherName)
    yield order(value, otherValue)
  }
  yield a.length - b.length
}

/** MongoDB's order of two values: below 0, 0 or above 0. */
export function order(a: unknown, b: unknown): number {
  const byKind = ORDER.indexOf(kind(a)) - ORDER.indexOf(kind(b))
  if (byKind !== 0) return byKind
  switch (kind(a)) {
    case 'number':
    case 'bool':
    case 'date':
      return orderNumbers(Number(a), Number(b))
    case 'string':
      return Buffer.compare(Buffer.from(a as string), Buffer.from(b as string))
    case 'array':
      return first(byElements(a as unknown[], b as unknown[]))
    case 'object':
      return first(byFields(Object.entries(a as Fields), Object.entries(b as Fields)))
    default:
      return 0
  }
}

function orderNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a === b ? 0 : a < b ? -1 : 1
}

export const same = (a: unknown, b: unknown): boolean => order(a, b) === 0
