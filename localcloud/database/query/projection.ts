import { requestFailed } from '../../fault'
import { numeric } from '../values/compare'
import { compileQuery } from './query'
import { isDoc, type Doc } from '../values/values'

/** Compiles a projection: fields in, or fields out, with `$slice` and `$elemMatch`. */
export function compileProjection(projection: Doc): (doc: Doc) => Doc {
  const fields = Object.entries(projection)
  if (fields.length === 0) return (doc) => doc
  const included = fields.filter(([, value]) => isIncluded(value)).map(([field]) => field)
  const excluded = fields.filter(([, value]) => isExcluded(value)).map(([field]) => field)
  const special = fields.filter(([, value]) => isDoc(value)) as [string, Doc][]
  const keeps = included.filter((field) => field !== '_id')
  const drops = excluded.filter((field) => field !== '_id')
  if (keeps.length > 0 && drops.length > 0) {
    throw requestFailed(`Cannot do exclusion on field ${drops[0] ?? ''} in inclusion projection`)
  }
  const elemMatchOnly = special.some(([, value]) => '$elemMatch' in value)
  const inclusive =
    keeps.length > 0 ||
    (included.includes('_id') && drops.length === 0 && special.length === 0) ||
    (elemMatchOnly && drops.length === 0)
  const keepsId = !excluded.includes('_id')
  const specials = special.map(([field, value]) => compileSpecial(field, value))
  return (doc) => {
    let result: Doc
    if (inclusive) {
      const paths = [...(keepsId ? ['_id'] : []), ...keeps, ...special.map(([field]) => field)].map((path) =>
        path.split('.'),
      )
      result = pick(doc, paths) as Doc
    } else {
      result = omit(
        doc,
        [...drops, ...(keepsId ? [] : ['_id'])].map((path) => path.split('.')),
      ) as Doc
    }
    for (const apply of specials) result = apply(result)
    return result
  }
}

const isIncluded = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0)
const isExcluded = (value: unknown): boolean => value === false || value === 0

function compileSpecial(field: string, value: Doc): (doc: Doc) => Doc {
  const operator = Object.keys(value)[0]
  if (operator === '$slice') {
    return (doc) =>
      Array.isArray(doc[field]) ? { ...doc, [field]: slice(doc[field] as unknown[], value['$slice']) } : doc
  }
  if (operator === '$elemMatch' && isDoc(value['$elemMatch'])) {
    const matches = compileQuery({ list: { $elemMatch: value['$elemMatch'] } })
    return (doc) => {
      const { [field]: list, ...rest } = doc
      const found = Array.isArray(list)
        ? (list as unknown[]).filter((item) => matches({ list: [item] })).slice(0, 1)
        : []
      return found.length > 0 ? { ...rest, [field]: found } : rest
    }
  }
  throw requestFailed(`Unsupported projection option: ${field}: ${operator ?? '{}'}`)
}

function slice(list: unknown[], argument: unknown): unknown[] {
  if (Array.isArray(argument)) {
    const [skip, limit] = argument.map(numeric) as [number, number]
    const from = skip < 0 ? Math.max(0, list.length + skip) : skip
    return list.slice(from, from + limit)
  }
  const count = numeric(argument)
  return count < 0 ? list.slice(count) : list.slice(0, count)
}

type Paths = readonly (readonly string[])[]

const below = (paths: Paths, key: string): Paths =>
  paths.filter((path) => path[0] === key).map((path) => path.slice(1))

function pick(value: unknown, paths: Paths): unknown {
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

function omit(value: unknown, paths: Paths): unknown {
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
