import { requestFailed } from '../../fault'
import { isNumber, typeName } from '../values/bson-types'
import { compileQuery } from './query'
import { isDoc, type Doc } from '../values/values'

type Path = readonly string[]

/** A projection by paths: the fields it keeps or drops, and the arrays that `$slice` and `$elemMatch` cut. */
interface Projection {
  kept: Path[]
  dropped: Path[]
  special: { path: Path; apply: (value: unknown) => unknown; isElemMatch: boolean }[]
  /** Whether it keeps `_id`; undefined when it does not name `_id`. */
  id: boolean | undefined
}

/** Compiles the projection of a read: fields in, or fields out, with `$slice` and `$elemMatch`. */
export function compileProjection(projection: Doc): (doc: Doc) => Doc {
  const { kept, dropped, special, id } = parse(projection)
  const isEmpty = Object.keys(projection).length === 0
  if (isEmpty) return (doc) => doc
  if (kept.length > 0 && dropped.length > 0)
    throw requestFailed(`Cannot do exclusion on field ${dropped[0]?.join('.') ?? ''} in inclusion projection`)
  const hasElemMatch = special.some(({ isElemMatch }) => isElemMatch)
  if (hasElemMatch && dropped.length > 0)
    throw requestFailed(
      'the local database does not take exclusions beside $elemMatch: name the fields to keep',
    )
  const onlyId = id === true && dropped.length === 0
  if (onlyId && kept.length === 0 && special.length > 0 && !hasElemMatch)
    throw requestFailed("MongoDB's releases differ on _id: 1 beside $slice alone: leave it out")
  const isInclusion = kept.length > 0 || hasElemMatch || onlyId
  const paths = isInclusion
    ? [...(id === false ? [] : [['_id']]), ...kept, ...special.map(({ path }) => path)]
    : [...dropped, ...(id === false ? [['_id']] : [])]
  refuseCollisions([...(isInclusion ? paths : [...paths, ...special.map(({ path }) => path)])])
  return (doc) => {
    const shaped = (isInclusion ? pick(doc, paths) : omit(doc, paths)) as Doc
    return special.reduce<Doc>((result, { path, apply }) => changeAt(result, path, apply) as Doc, shaped)
  }
}

function parse(projection: Doc): Projection {
  const result: Projection = { kept: [], dropped: [], special: [], id: undefined }
  for (const [field, value] of Object.entries(projection)) {
    const path = field.split('.')
    if (path.includes('') || field.includes('\0'))
      throw requestFailed(`the projection's path '${field}' is invalid`)
    if (path.some((part) => part.startsWith('$')))
      throw requestFailed(
        `the local database does not know positional projections: '${field}'. Use $elemMatch`,
      )
    if (isDoc(value)) result.special.push(special(path, value))
    else if (typeof value !== 'boolean' && !isNumber(value))
      throw requestFailed(`Unsupported projection option: ${field}: ${typeName(value)}`)
    else if (field === '_id') result.id = Boolean(value)
    else (value ? result.kept : result.dropped).push(path)
  }
  return result
}

function refuseCollisions(paths: readonly Path[]): void {
  const texts = paths.map((path) => `${path.join('.')}.`)
  const second = texts.findIndex((text, i) => texts.some((other, j) => i !== j && text.startsWith(other)))
  if (second >= 0) throw requestFailed(`Path collision at ${paths[second]?.join('.') ?? ''}`)
}

function special(path: Path, value: Doc): Projection['special'][number] {
  const [operator, ...more] = Object.keys(value)
  const argument = value[operator ?? '']
  if (operator === '$slice' && more.length === 0)
    return { path, apply: whereArray(compileSlice(argument)), isElemMatch: false }
  if (operator === '$elemMatch' && more.length === 0 && isDoc(argument)) {
    if (path.length > 1) throw requestFailed('Cannot use $elemMatch projection on a nested field.')
    const matches = compileQuery({ list: { $elemMatch: argument } })
    const apply = (value: unknown): unknown => {
      const found = Array.isArray(value) ? value.findIndex((item) => matches({ list: [item] })) : -1
      return Array.isArray(value) && found >= 0 ? [value[found]] : undefined
    }
    return { path, apply, isElemMatch: true }
  }
  throw requestFailed(`Unsupported projection option: ${path.join('.')}: ${operator ?? '{}'}`)
}

/** Applies `cut` to arrays; other values stay the same. */
const whereArray =
  (cut: (list: unknown[]) => unknown[]) =>
  (value: unknown): unknown =>
    Array.isArray(value) ? cut(value) : value

function compileSlice(argument: unknown): (list: unknown[]) => unknown[] {
  const numbers = (Array.isArray(argument) ? argument : [argument]).map((part) => {
    if (!isNumber(part) || !Number.isInteger(part)) throw requestFailed('$slice takes whole numbers')
    return part
  })
  const [first = 0, limit, ...more] = numbers
  if (!Array.isArray(argument)) return (list) => (first < 0 ? list.slice(first) : list.slice(0, first))
  if (limit === undefined || more.length > 0)
    throw requestFailed('$slice array argument should have two values')
  if (limit <= 0) throw requestFailed(`The $slice limit must be positive, got: ${limit}`)
  return (list) => {
    const from = first < 0 ? Math.max(0, list.length + first) : first
    return list.slice(from, from + limit)
  }
}

/** The document with the value at a path changed or removed. Where the path meets an array, every element is changed. */
function changeAt(value: unknown, path: Path, apply: (value: unknown) => unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return apply(value)
  if (Array.isArray(value)) return value.map((item: unknown) => changeAt(item, path, apply))
  if (!isDoc(value) || !Object.hasOwn(value, name)) return value
  const changed = changeAt(value[name], rest, apply)
  if (changed !== undefined) return { ...value, [name]: changed }
  const { [name]: _removed, ...others } = value
  return others
}

const below = (paths: readonly Path[], key: string): Path[] =>
  paths.filter((path) => path[0] === key).map((path) => path.slice(1))

function pick(value: unknown, paths: readonly Path[]): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => pick(item, paths)).filter((item) => item !== undefined)
  if (!isDoc(value)) return undefined
  const result: Doc = {}
  for (const key of Object.keys(value)) {
    const rest = below(paths, key)
    if (rest.length === 0) continue
    const kept = rest.some((path) => path.length === 0) ? value[key] : pick(value[key], rest)
    if (kept !== undefined) result[key] = kept
  }
  return result
}

function omit(value: unknown, paths: readonly Path[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => omit(item, paths))
  if (!isDoc(value)) return value
  const result: Doc = {}
  for (const key of Object.keys(value)) {
    const rest = below(paths, key)
    if (!rest.some((path) => path.length === 0))
      result[key] = rest.length > 0 ? omit(value[key], rest) : value[key]
  }
  return result
}
