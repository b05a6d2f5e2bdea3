import { compute, type Context } from './context'
import { isFields, refuse, type Fields } from './values'

interface Rule {
  path: string
  /** Keeps (true), drops (false), or computes a value from the document as it was before the stage. */
  act: boolean | ((doc: Fields) => unknown)
}

function* rulesOf(
  spec: Fields,
  options: { context: Context; isProject: boolean },
  above = '',
): IterableIterator<Rule> {
  for (const [name, value] of Object.entries(spec)) {
    const path = above + name
    if (path.split('.').includes('')) refuse('empty name')
    if (isFields(value) && !(Object.keys(value)[0] ?? '').startsWith('$')) {
      if (Object.keys(value).length === 0) refuse('empty object')
      yield* rulesOf(value, options, `${path}.`)
    } else if (options.isProject && (typeof value === 'number' || typeof value === 'boolean'))
      yield { path, act: Boolean(value) }
    else yield { path, act: compute(value, options.context) }
  }
}

/** `$project` and `$addFields`, rule by rule: first selects the fields that stay, then puts in each computed field. */
export function shaped(
  spec: Fields,
  options: { context: Context; isProject: boolean },
): (docs: Fields[]) => Fields[] {
  const rules = [...rulesOf(spec, options)]
  if (rules.length === 0) refuse('empty')
  if (rules.some((a, i) => rules.some((b, j) => i !== j && `${b.path}.`.startsWith(`${a.path}.`))))
    refuse('collision')
  const others = rules.filter(({ path, act }) => path !== '_id' || typeof act === 'function')
  const drops = others.filter(({ act }) => act === false)
  if (drops.length > 0 && drops.length < others.length) refuse('mixed')
  const isExclusion = drops.length > 0 || (others.length === 0 && rules.every(({ act }) => act === false))
  const kept = rules.filter(({ act }) => act !== false).map(({ path }) => path)
  if (!rules.some(({ path }) => path === '_id' || path.startsWith('_id.'))) kept.push('_id')
  const computed = rules.filter(({ act }) => typeof act === 'function')
  return (docs) =>
    docs.map((doc) => {
      const gone = rules.filter(({ act }) => act === false).map(({ path }) => path)
      const start = !options.isProject ? doc : isExclusion ? without(doc, gone, '') : only(doc, { kept, computed: computed.map(({ path }) => path) }, '') // prettier-ignore
      return computed.reduce<unknown>((result, { path, act }) => place(result, path.split('.'), (act as (doc: Fields) => unknown)(doc)), start) as Fields // prettier-ignore
    })
}

function without(value: unknown, gone: readonly string[], above: string): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, gone, above))
  if (!isFields(value)) return value
  const stays = Object.entries(value).filter(([name]) => !gone.includes(above + name))
  return Object.fromEntries(stays.map(([name, inner]) => [name, without(inner, gone, `${above}${name}.`)]))
}

/** The fields that an inclusion keeps. A scalar in an array becomes `{}` where a field is computed into it. */
function only(
  value: unknown,
  rules: { kept: readonly string[]; computed: readonly string[] },
  above: string,
): unknown {
  const { kept, computed } = rules
  if (Array.isArray(value)) {
    const filled = computed.some((path) => path.startsWith(above))
    return value.flatMap((item) => {
      const inner = only(item, rules, above)
      return inner !== undefined ? [inner] : filled ? [{}] : []
    })
  }
  if (!isFields(value)) return undefined
  const fields = Object.entries(value).map(([name, inner]) => {
    const path = above + name
    if (computed.includes(path)) return [name, undefined] as const
    if (kept.includes(path)) return [name, inner] as const
    const below = kept.some((other) => other.startsWith(`${path}.`))
    return [name, below ? only(inner, rules, `${path}.`) : undefined] as const
  })
  return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined))
}

function place(value: unknown, [name = '', ...rest]: readonly string[], computed: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => place(item, [name, ...rest], computed))
  const target: Fields = isFields(value) ? { ...value } : {}
  const inner = rest.length === 0 ? computed : place(target[name], rest, computed)
  if (inner === undefined) delete target[name]
  else target[name] = inner
  return target
}
