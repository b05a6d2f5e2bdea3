import { evaluate, prepare } from './expressions'
import { field, isFields, isNothing, kind, order, refuse, same, type Fields } from './values'

/** A value at a path. `isWhole` is true where the path named an array element by its position. */
interface Reached {
  value: unknown
  isWhole: boolean
}

function reach(value: unknown, path: readonly string[]): Reached[] {
  const [name, ...rest] = path
  if (name === undefined) return [{ value, isWhole: false }]
  if (isFields(value)) return reach(field(value, name), rest)
  return Array.isArray(value) ? reachElements(value, path) : [{ value: undefined, isWhole: false }]
}

function reachElements(list: readonly unknown[], path: readonly string[]): Reached[] {
  const [name, ...rest] = path
  const inside = list.filter(isFields).flatMap((item) => reach(item, path))
  const named = list.filter((_, i) => String(i) === name)
  return named.reduce<Reached[]>((all, item) => {
    if (rest.length === 0) return [...all, { value: item, isWhole: true }]
    if (Array.isArray(item)) return [...all, ...reachElements(item, rest)]
    return isFields(item) ? [...all, ...reach(item, rest)] : all
  }, inside)
}

/** The values a comparison is made with: an array stands for its elements and for itself. */
const spread = (reached: readonly Reached[]): unknown[] =>
  reached.flatMap(({ value, isWhole }) => (Array.isArray(value) && !isWhole ? [...value, value] : [value]))

const NEGATED: Readonly<Record<string, string>> = { $ne: '$eq', $nin: '$in' }
const isOperators = (value: unknown): value is Fields =>
  isFields(value) && (Object.keys(value)[0] ?? '').startsWith('$')

/** Whether a document matches a filter; `variables` are those of a pipeline, for `$expr`. @throws Refused */
export function matches(doc: Fields, filter: Fields, variables: Fields = {}): boolean {
  return Object.entries(filter)
    .map(([key, condition]) =>
      key.startsWith('$')
        ? logic(doc, { operator: key, condition, variables })
        : matchesField(doc, key, condition),
    )
    .every(Boolean)
}

interface Logic {
  operator: string
  condition: unknown
  variables: Fields
}

function logic(doc: Fields, { operator, condition, variables }: Logic): boolean {
  if (operator === '$expr') {
    const value = evaluate(prepare(condition, Object.keys(variables)), doc, variables)
    return !isNothing(value) && value !== false && value !== 0
  }
  if (!['$and', '$or', '$nor'].includes(operator)) return refuse(`unknown ${operator}`)
  if (!Array.isArray(condition) || condition.length === 0) return refuse('needs a nonempty array')
  const results = condition.map((branch: unknown) =>
    isFields(branch) ? matches(doc, branch, variables) : refuse('needs objects'),
  )
  if (operator === '$and') return results.every(Boolean)
  return results.some(Boolean) === (operator === '$or')
}

const matchesField = (doc: unknown, path: string, condition: unknown): boolean =>
  matchesReached(reach(doc, path.split('.')), condition)

function matchesReached(reached: readonly Reached[], condition: unknown): boolean {
  if (!isOperators(condition)) return equals(spread(reached), condition)
  const results = Object.entries(condition).map(([operator, operand]) => {
    if (operator === '$not')
      return isOperators(operand) ? !matchesReached(reached, operand) : refuse('$not needs operators')
    const positive = NEGATED[operator]
    return positive === undefined ? holds(reached, operator, operand) : !holds(reached, positive, operand)
  })
  return results.every(Boolean)
}

const equals = (values: readonly unknown[], operand: unknown): boolean =>
  values.some((value) => (operand === null ? isNothing(value) : value !== undefined && same(value, operand)))

/** Bounds apply only between values of one type; null equals null and missing. */
function compares(
  values: readonly unknown[],
  operand: unknown,
  accepts: (order: number) => boolean,
): boolean {
  if (operand === null) return accepts(0) && values.some(isNothing)
  return values.some((value) => kind(value) === kind(operand) && accepts(order(value, operand)))
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : refuse('needs a number')
}

function holds(reached: readonly Reached[], operator: string, operand: unknown): boolean {
  const values = spread(reached)
  switch (operator) {
    case '$eq':
      return equals(values, operand)
    case '$gt':
      return compares(values, operand, (order) => order > 0)
    case '$gte':
      return compares(values, operand, (order) => order >= 0)
    case '$lt':
      return compares(values, operand, (order) => order < 0)
    case '$lte':
      return compares(values, operand, (order) => order <= 0)
    case '$in':
      if (!Array.isArray(operand)) return refuse('$in needs an array')
      return operand.some((item) => equals(values, item))
    case '$all':
      return holdsAll(reached, operand)
    case '$exists':
      return reached.some(({ value }) => value !== undefined) === Boolean(operand)
    case '$size':
      if (typeof operand !== 'number' || operand < 0 || !Number.isInteger(operand)) return refuse('$size')
      return reached.some(({ value }) => Array.isArray(value) && value.length === operand)
    case '$elemMatch':
      return reached.some(
        ({ value }) => Array.isArray(value) && value.some((item) => elementMatches(item, operand)),
      )
    case '$mod': {
      if (!Array.isArray(operand) || operand.length !== 2) return refuse('$mod needs two numbers')
      const [divisor = 0, rest] = operand.map(wholeNumber)
      if (divisor === 0) return refuse('divisor cannot be 0')
      return values.some((value) => typeof value === 'number' && Math.trunc(value) % divisor === rest)
    }
    case '$type':
      return values.some((value) => typeNames(value).includes(String(operand)))
    case '$regex':
      return values.some((value) => typeof value === 'string' && new RegExp(String(operand), 'u').test(value))
    default:
      return refuse(`unknown ${operator}`)
  }
}

function holdsAll(reached: readonly Reached[], operand: unknown): boolean {
  if (!Array.isArray(operand)) return refuse('$all needs an array')
  const results = operand.map((item: unknown) =>
    isOperators(item) ? holds(reached, '$elemMatch', item['$elemMatch']) : equals(spread(reached), item),
  )
  return results.length > 0 && results.every(Boolean)
}

function elementMatches(item: unknown, condition: unknown): boolean {
  if (!isFields(condition)) return refuse('$elemMatch needs an object')
  const isLogic = ['$and', '$or', '$nor', '$expr'].includes(Object.keys(condition)[0] ?? '')
  if (isOperators(condition) && !isLogic) return matchesReached([{ value: item, isWhole: true }], condition)
  if (isFields(item)) return matches(item, condition)
  // An array is an object whose names are its positions.
  return Array.isArray(item) && matches(Object.fromEntries(item.entries()), condition)
}

function typeNames(value: unknown): string[] {
  if (typeof value !== 'number') return [kind(value)]
  if (!Number.isInteger(value)) return ['double', 'number']
  return [Math.abs(value) < 2 ** 31 ? 'int' : 'long', 'number']
}
