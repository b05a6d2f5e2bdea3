import { matches } from './match'
import { isFields, refuse, type Fields } from './values'

type Decision = 'whole' | 'inside' | 'no'

function decide(paths: readonly string[], path: string): Decision {
  if (paths.includes(path)) return 'whole'
  return paths.some((other) => other.startsWith(`${path}.`)) ? 'inside' : 'no'
}

function keep(value: unknown, paths: readonly string[], above: string): unknown {
  if (Array.isArray(value))
    return value.map((item) => keep(item, paths, above)).filter((item) => item !== undefined)
  if (!isFields(value)) return undefined
  const fields = Object.entries(value).map(([name, inner]) => {
    const decision = decide(paths, above + name)
    return [name, decision === 'whole' ? inner : decision === 'inside' ? keep(inner, paths, `${above}${name}.`) : undefined] as const // prettier-ignore
  })
  return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined))
}

function drop(value: unknown, paths: readonly string[], above: string): unknown {
  if (Array.isArray(value)) return value.map((item) => drop(item, paths, above))
  if (!isFields(value)) return value
  const fields = Object.entries(value).filter(([name]) => decide(paths, above + name) !== 'whole')
  return Object.fromEntries(fields.map(([name, inner]) => [name, drop(inner, paths, `${above}${name}.`)]))
}

function sliced(list: readonly unknown[], argument: unknown): unknown[] {
  if (!Array.isArray(argument)) {
    const count = Number(argument)
    return count < 0 ? list.slice(count) : list.slice(0, count)
  }
  const [skip, limit] = argument as [number, number]
  if (limit <= 0) refuse('limit must be positive')
  const start = skip < 0 ? Math.max(0, list.length + skip) : skip
  return list.slice(start, start + limit)
}

/** A document as a read with this projection returns it. @throws Refused */
export function projected(doc: Fields, projection: Fields): Fields {
  const entries = Object.entries(projection)
  if (entries.length === 0) return doc
  const named = (wanted: boolean): string[] =>
    entries
      .filter(([name, value]) => name !== '_id' && !isFields(value) && Boolean(value) === wanted)
      .map(([name]) => name)
  const [kept, dropped] = [named(true), named(false)]
  const special = entries.filter((entry): entry is [string, Fields] => isFields(entry[1]))
  const all = [...kept, ...dropped, ...special.map(([name]) => name)]
  if (all.some((a) => all.some((b) => b.startsWith(`${a}.`)))) refuse('path collision')
  if (kept.length > 0 && dropped.length > 0) refuse('mixed')
  const finds = special.some(([, value]) => '$elemMatch' in value)
  const idIncluded = projection['_id'] === undefined ? undefined : Boolean(projection['_id'])
  const isInclusion = kept.length > 0 || finds || (idIncluded === true && dropped.length === 0)
  const id = idIncluded === false ? [] : ['_id']
  const paths = isInclusion ? [...id, ...kept, ...special.map(([name]) => name)] : [...dropped, ...(idIncluded === false ? ['_id'] : [])] // prettier-ignore
  const result = (isInclusion ? keep(doc, paths, '') : drop(doc, paths, '')) as Fields
  for (const [name, value] of special) {
    const list = result[name]
    if ('$slice' in value) {
      if (Array.isArray(list)) result[name] = sliced(list, value['$slice'])
    } else {
      const found = Array.isArray(list) ? list.findIndex((item) => matches({ l: [item] }, { l: value })) : -1
      if (found < 0) delete result[name]
      else result[name] = [(list as unknown[])[found]]
    }
  }
  return result
}
