import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { AFTER_PREFIX, documentKey, encodeKey, typeBounds } from '../index/index-key'
import type { Index } from '../index/indexes'
import { PLAN_MAX_RANGES } from '../limits'
import { isOperatorDoc } from './query'
import { isDoc, type Doc } from '../values/values'

/** A sort order: fields in sequence, 1 ascending, −1 descending. */
export type Sort = readonly (readonly [field: string, direction: 1 | -1])[]

/** A way to the candidates of a query. The caller always tests the filter again on each candidate. */
export type FindPlan =
  | { kind: 'ids'; ids: string[] }
  | { kind: 'ranges'; index: Index; ranges: Range[]; descending: boolean; sorted: boolean; filtered: boolean }
  | { kind: 'union'; plans: FindPlan[] }
  | { kind: 'scan' }

/** Entries of an index from `from` up to but excluding `to`. */
interface Range {
  from: string
  to: string
  /** The length of the part of each key that equalities fix; the rest of the keys is in the order of the sort. */
  fixed: number
}

/** The part of a filter on one field that an index can use. */
interface Demand {
  equals?: unknown[]
  lower?: unknown
  upper?: unknown
  prefix?: string
}

/** Chooses how to reach a query's candidates: `_id`, the best declared index, a union of them, or a scan. */
export function choosePlan(query: Doc, sort: Sort, indexes: readonly Index[]): FindPlan {
  const demands = demandsOf(query)
  const ids = demands.get('_id')?.equals
  if (ids) return { kind: 'ids', ids: [...new Set(ids.map(documentKey))] }
  let best: { plan: FindPlan; score: number } | undefined
  for (const index of indexes) {
    const candidate = planWith(index, demands, sort)
    if (candidate.score > (best?.score ?? 0)) best = candidate
  }
  if (best && (best.plan.kind !== 'ranges' || best.plan.filtered)) return best.plan
  return unionOf(query, indexes) ?? best?.plan ?? { kind: 'scan' }
}

function unionOf(query: Doc, indexes: readonly Index[]): FindPlan | undefined {
  const branches = query['$or']
  if (!Array.isArray(branches)) return undefined
  const plans = branches.map((branch): FindPlan =>
    isDoc(branch) ? choosePlan(branch, [], indexes) : { kind: 'scan' },
  )
  const served = plans.every((plan) => plan.kind !== 'scan' && (plan.kind !== 'ranges' || plan.filtered))
  return served ? { kind: 'union', plans } : undefined
}

function planWith(
  index: Index,
  demands: ReadonlyMap<string, Demand>,
  sort: Sort,
): { plan: FindPlan; score: number } {
  let prefixes = ['']
  let ranges: Range[] | undefined
  let used = 0
  const keys = index.declaration.keys
  for (const [field, direction] of keys) {
    const demand = demands.get(field)
    if (!demand) break
    if (demand.equals) {
      const parts = [...new Set(demand.equals.map((value) => encodeKey(value, direction)))]
      if (prefixes.length * parts.length > PLAN_MAX_RANGES) break
      prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part))
      used++
      continue
    }
    const bounds = boundsOf(demand, direction, index.multikey)
    if (bounds)
      ranges = prefixes.map((prefix) => ({
        from: prefix + bounds.from,
        to: prefix + bounds.to,
        fixed: prefix.length,
      }))
    break
  }
  const direction = index.multikey ? 0 : sortServed(keys, used, demands, sort)
  const filtered = used > 0 || ranges !== undefined
  const plan: FindPlan = {
    kind: 'ranges',
    index,
    ranges:
      ranges ?? prefixes.map((prefix) => ({ from: prefix, to: prefix + AFTER_PREFIX, fixed: prefix.length })),
    descending: direction === -1,
    sorted: direction !== 0,
    filtered,
  }
  return {
    plan,
    score:
      filtered || (direction !== 0 && sort.length > 0)
        ? used * 10 + (ranges ? 5 : 0) + (direction === 0 ? 0 : 4)
        : 0,
  }
}

/** 1 or −1 when walking the index (forwards or backwards) yields the sort, else 0. Fields fixed by equality are free. */
function sortServed(
  keys: Index['declaration']['keys'],
  from: number,
  demands: ReadonlyMap<string, Demand>,
  sort: Sort,
): 1 | -1 | 0 {
  const wanted = sort.filter(([field]) => demands.get(field)?.equals?.length !== 1)
  let direction: 1 | -1 | 0 = wanted.length === 0 ? 1 : 0
  for (const [i, [field, order]] of wanted.entries()) {
    const key = keys[from + i]
    if (!key || key[0] !== field) return 0
    const here = key[1] === order ? 1 : -1
    if (direction !== 0 && direction !== here) return 0
    direction = here
  }
  return direction
}

function boundsOf(
  demand: Demand,
  direction: 1 | -1,
  multikey: boolean,
): { from: string; to: string } | undefined {
  if (demand.prefix !== undefined && direction === 1) {
    const text = encodeKey(demand.prefix).slice(0, -2)
    return { from: text, to: text + AFTER_PREFIX }
  }
  const sample = demand.lower ?? demand.upper
  if (sample === undefined) return undefined
  const type = typeBounds(sample, direction)
  // In an array different elements may meet the two bounds, so only one bound may narrow the walk.
  const low = demand.lower
  const high = multikey && low !== undefined ? undefined : demand.upper
  const first = direction === 1 ? low : high
  const last = direction === 1 ? high : low
  return {
    from: first === undefined ? type.from : encodeKey(first, direction),
    to: last === undefined ? type.to : encodeKey(last, direction) + AFTER_PREFIX,
  }
}

const indexable = (value: unknown): boolean =>
  !Array.isArray(value) && ![BSONRegExp, MinKey, MaxKey].some((type) => value instanceof type)

/** Whether `$all` looks for this value itself; a condition (`$elemMatch`) is no value. */
const isElement = (value: unknown): boolean => indexable(value) && !isOperatorDoc(value)

function demandsOf(query: Doc, demands = new Map<string, Demand>()): Map<string, Demand> {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) demandsOf(branch, demands)
    } else if (!field.startsWith('$')) {
      const demand = demands.get(field) ?? {}
      readDemand(condition, demand)
      if (Object.keys(demand).length > 0) demands.set(field, demand)
    }
  }
  return demands
}

function readDemand(condition: unknown, demand: Demand): void {
  if (condition instanceof BSONRegExp) return readPrefix(condition, demand)
  if (!isOperatorDoc(condition)) {
    if (indexable(condition) && !demand.equals) demand.equals = [condition]
    return
  }
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq' && indexable(operand)) demand.equals ??= [operand]
    else if (operator === '$in' && Array.isArray(operand) && operand.every(indexable))
      demand.equals ??= operand
    // An index on an array finds one element at a time. A match holds all elements, so looking for the first one is enough.
    else if (operator === '$all' && Array.isArray(operand) && operand.length > 0 && operand.every(isElement))
      demand.equals ??= [operand[0]]
    else if ((operator === '$gt' || operator === '$gte') && indexable(operand))
      demand.lower ??= operand ?? undefined
    else if ((operator === '$lt' || operator === '$lte') && indexable(operand))
      demand.upper ??= operand ?? undefined
    else if (operator === '$regex' && condition['$options'] === undefined) {
      readPrefix(operand instanceof BSONRegExp ? operand : new BSONRegExp(String(operand)), demand)
    }
  }
}

/** `/^literal…/` walks only the strings that start with the literal. */
function readPrefix(expression: BSONRegExp, demand: Demand): void {
  if (expression.options !== '') return
  const literal = /^\^([\p{L}\p{N} _:@-]+)(.?)/u.exec(expression.pattern)
  const text = literal?.[1]
  if (text === undefined || expression.pattern.includes('|')) return
  // A quantifier makes the last character optional.
  const prefix = /[?*{]/.test(literal?.[2] ?? '') ? text.slice(0, -1) : text
  if (prefix !== '') demand.prefix ??= prefix
}
