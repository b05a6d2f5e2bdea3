import { matches } from './match'
import { field, isFields, order, refuse, same, type Fields } from './values'

type Path = readonly string[]

const isPosition = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)

function clone<T>(value: T): T
function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item))
  return isFields(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clone(inner)]))
    : value
}

const isOperators = (value: unknown): value is Fields =>
  isFields(value) && (Object.keys(value)[0] ?? '').startsWith('$')

function child(container: unknown, name: string): unknown {
  if (Array.isArray(container)) return isPosition(name) ? container[Number(name)] : undefined
  return isFields(container) ? field(container, name) : undefined
}

/** Puts a value at a path. Creates missing objects and pads arrays with null; refuses a path through a scalar. */
function put(container: unknown, [name = '', ...rest]: Path, value: unknown): void {
  if (Array.isArray(container) && !isPosition(name)) refuse('no field in an array')
  if (!Array.isArray(container) && !isFields(container)) refuse('no field in a scalar')
  const list = container as unknown[]
  const target = container as Fields
  const length = Array.isArray(container) ? list.length : 0
  if (Array.isArray(container)) for (let i = length; i < Number(name); i++) list.push(null)
  if (rest.length === 0) target[name] = value
  else {
    if (child(container, name) === undefined) target[name] = {}
    put(target[name], rest, value)
  }
}

/** The value at a path; `blocked` where a scalar, or an array without that position, is in its way. */
function look(doc: Fields, path: Path): { value: unknown; blocked: boolean } {
  let value: unknown = doc
  for (const name of path) {
    if (value === undefined) return { value: undefined, blocked: false }
    if (!isFields(value) && !Array.isArray(value)) return { value: undefined, blocked: true }
    if (Array.isArray(value) && !isPosition(name)) return { value: undefined, blocked: true }
    value = child(value, name)
  }
  return { value, blocked: false }
}

function remove(doc: Fields, path: Path): void {
  const container = path.slice(0, -1).reduce<unknown>(child, doc)
  const name = path.at(-1) ?? ''
  if (child(container, name) === undefined) return
  if (Array.isArray(container)) container[Number(name)] = null
  else delete (container as Fields)[name]
}

function checkPaths(update: Fields): void {
  const paths = Object.entries(update).flatMap(([operator, fields]) =>
    Object.entries(fields as Fields).flatMap(([path, operand]) =>
      operator === '$rename' ? [path, String(operand)] : [path],
    ),
  )
  if (paths.some((path) => path.split('.').includes(''))) refuse('empty name')
  if (paths.some((path) => path === '_id' || path.startsWith('_id.'))) refuse('_id')
  const clash = paths.some((a, i) => paths.some((b, j) => i !== j && (a === b || b.startsWith(`${a}.`))))
  if (clash) refuse('conflict')
}

/** Paths in the order in which new fields appear: by name, positions by number. */
function byPath([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number {
  const [left, right] = [a.split('.'), b.split('.')]
  const at = left.findIndex((part, i) => part !== right[i])
  const [one, other] = [left[at], right[at]]
  if (one === undefined || other === undefined) return left.length - right.length
  return isPosition(one) && isPosition(other) ? Number(one) - Number(other) : order(one, other)
}

/** The document after an update; `filter` is what found it. @throws Refused */
export function updated(before: Fields, update: Fields, filter: Fields): Fields {
  checkPaths(update)
  const doc = clone(before)
  const steps = Object.entries(update).flatMap(
    ([operator, fields]) =>
    Object.entries(fields as Fields).map(([path, operand]): [string, string, string, unknown] => [
      operator === '$rename' ? String(operand) : path, path, operator, operand,
    ]), // prettier-ignore
  )
  for (const [, path, operator, operand] of steps.sort(byPath))
    for (const concrete of concretePaths(doc, path, filter))
      step(doc, { operator, path: concrete, operand: clone(operand) })
  return doc
}

function concretePaths(doc: Fields, path: string, filter: Fields): Path[] {
  const parts = path.split('.')
  const at = parts.findIndex((part) => part.startsWith('$'))
  if (at < 0) return [parts]
  const above = parts.slice(0, at)
  const list = above.reduce<unknown>(child, doc)
  if (!Array.isArray(list)) return refuse('no array')
  const positions = parts[at] === '$[]' ? [...list.keys()] : [position(doc, above.join('.'), filter)]
  return positions.flatMap((i) =>
    concretePaths(doc, [...above, String(i), ...parts.slice(at + 1)].join('.'), filter),
  )
}

/** The position of the element that makes the filter match: the array would also match if it held only this element. */
function position(doc: Fields, path: string, filter: Fields): number {
  const list = path.split('.').reduce<unknown>(child, doc) as unknown[]
  const conditions = Object.entries(filter).filter(([name]) => name === path || name.startsWith(`${path}.`))
  const found = conditions.flatMap(([name, condition]) => {
    const parts = isOperators(condition)
      ? Object.entries(condition).map(([key, value]) => ({ [key]: value }))
      : [condition]
    return parts.map((part) =>
      list.findIndex((item) => matches(alone(path.split('.'), item), { [name]: part })),
    )
  })
  const different = new Set(found.filter((index) => index >= 0))
  return different.size === 1 ? ([...different][0] ?? 0) : refuse('no single position')
}

/** A document that holds one element of the array only. */
const alone = (path: Path, item: unknown): Fields =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), [item]) as Fields

interface Step {
  operator: string
  path: Path
  operand: unknown
}

const REMOVERS = ['$unset', '$pop', '$pull', '$pullAll']

function step(doc: Fields, { operator, path, operand }: Step): void {
  const { value: current, blocked } = look(doc, path)
  if (operator === '$rename') return rename(doc, path, String(operand).split('.'))
  if (blocked && REMOVERS.includes(operator)) return
  if (operator === '$unset') return remove(doc, path)
  const result = computed(operator, current, operand)
  if (result !== undefined) put(doc, path, result)
}

const number = (value: unknown): number => (typeof value === 'number' ? value : refuse('no number'))
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : refuse('no array'))

/** The new value; undefined leaves the document as it is. */
function computed(operator: string, current: unknown, operand: unknown): unknown {
  const isMissing = current === undefined
  switch (operator) {
    case '$set':
      return operand
    case '$inc':
      return isMissing ? number(operand) : number(current) + number(operand)
    case '$mul':
      return isMissing ? number(operand) * 0 : number(current) * number(operand)
    case '$min':
      return isMissing || order(operand, current) < 0 ? operand : undefined
    case '$max':
      return isMissing || order(operand, current) > 0 ? operand : undefined
    case '$push':
      return pushed(isMissing ? [] : list(current), operand)
    case '$addToSet': {
      const each = isFields(operand) && '$each' in operand ? list(operand['$each']) : [operand]
      return each.reduce<unknown[]>((all, item) => (all.some((other) => same(other, item)) ? all : [...all, item]), isMissing ? [] : list(current)) // prettier-ignore
    }
    case '$pop':
      if (operand !== 1 && operand !== -1) return refuse('1 or -1')
      return isMissing ? undefined : operand === 1 ? list(current).slice(0, -1) : list(current).slice(1)
    case '$pull':
      return isMissing ? undefined : list(current).filter((item) => !pulls(item, operand))
    case '$pullAll':
      return isMissing
        ? undefined
        : list(current).filter((item) => !list(operand).some((other) => same(item, other)))
    case '$bit':
      return bits(isMissing ? 0 : current, operand)
    default:
      return refuse(`unknown ${operator}`)
  }
}

function pulls(item: unknown, condition: unknown): boolean {
  if (isOperators(condition)) return matches({ item }, { item: condition })
  if (isFields(condition)) return isFields(item) && matches(item, condition)
  return same(item, condition)
}

function bits(current: unknown, operand: unknown): number {
  const whole = (value: unknown): bigint =>
    Number.isInteger(value) ? BigInt(value as number) : refuse('no whole number')
  return Number(
    Object.entries(operand as Fields).reduce((value, [name, mask]) => {
      if (name === 'and') return value & whole(mask)
      return name === 'or' ? value | whole(mask) : value ^ whole(mask)
    }, whole(current)),
  )
}

function pushed(current: readonly unknown[], operand: unknown): unknown[] {
  if (!isFields(operand) || !('$each' in operand)) return [...current, operand]
  const { $each, $position = current.length, $sort, $slice } = operand
  const at = number($position) < 0 ? Math.max(0, current.length + number($position)) : number($position)
  const all = [...current.slice(0, at), ...list($each), ...current.slice(at)]
  if ($sort !== undefined) {
    const keys: [string, number][] = isFields($sort)
      ? Object.entries($sort as Record<string, number>)
      : [['', number($sort)]]
    const key = (item: unknown, path: string): unknown => {
      if (path === '') return item
      const value = isFields(item) ? path.split('.').reduce<unknown>(child, item) : null
      return value ?? null
    }
    all.sort(
      (a, b) =>
        keys.map(([path, direction]) => order(key(a, path), key(b, path)) * direction).find(Boolean) ?? 0,
    )
  }
  if ($slice === undefined) return all
  const count = number($slice)
  return count === 0 ? [] : count > 0 ? all.slice(0, count) : all.slice(count)
}

/** Neither path may lead through an array, nor the source through a scalar. */
function rename(doc: Fields, source: Path, target: Path): void {
  const refuseOn = (path: Path): void => {
    let value: unknown = doc
    for (const name of path.slice(0, -1)) {
      value = child(value, name)
      if (value !== undefined && !isFields(value)) refuse('through an array or a scalar')
    }
  }
  refuseOn(source)
  const { value } = look(doc, source)
  if (value === undefined) return
  refuseOn(target)
  put(doc, target, value)
  remove(doc, source)
}
