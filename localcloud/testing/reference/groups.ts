import { compute, object, plainName, type Context, type Make } from './context'
import { totals } from './number-functions'
import { isFields, kind, order, refuse, same, type Fields } from './values'

const ACCUMULATED: Readonly<Record<string, (values: unknown[]) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(totals).map(([name, total]) => [name, (values: unknown[]) => total(...values)]),
  ),
  $first: ([value]) => value ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => values.filter((value, i) => value !== undefined && !values.slice(0, i).some((other) => other !== undefined && same(other, value))), // prettier-ignore
}

function accumulators(fields: Fields, context: Context): (docs: Fields[]) => Fields {
  const made = Object.entries(fields).map(([name, value]) => {
    const [[operator, expression] = ['', undefined], ...more] = Object.entries(object(value))
    const total = ACCUMULATED[operator] ?? (() => refuse('no accumulator'))
    if (!(operator in ACCUMULATED) || more.length > 0 || Array.isArray(expression)) refuse('no accumulator')
    const each = compute(expression, context)
    return [plainName(name), (docs: Fields[]) => total(docs.map(each))] as const
  })
  return (docs) => Object.fromEntries(made.map(([name, total]) => [name, total(docs)]))
}

interface Group {
  key: unknown
  docs: Fields[]
}

const groupsOf = (docs: Fields[], key: (doc: Fields) => unknown): Group[] =>
  docs.reduce<Group[]>((groups, doc) => {
    const value = key(doc) ?? null
    const group = groups.find((other) => same(other.key, value))
    if (group) group.docs.push(doc)
    else groups.push({ key: value, docs: [doc] })
    return groups
  }, [])

function grouping(id: unknown, fields: Fields, context: Context): (docs: Fields[]) => Fields[] {
  const key = compute(id, context)
  const total = accumulators(fields, context)
  return (docs) => groupsOf(docs, key).map((group) => ({ _id: group.key, ...total(group.docs) }))
}

const isComputed = (value: unknown): boolean =>
  (typeof value === 'string' && value.startsWith('$')) ||
  (isFields(value) && (Object.keys(value)[0] ?? '').startsWith('$'))
const byId = (a: Fields, b: Fields): number => order(a['_id'], b['_id'])

/** MongoDB's manual explains `$bucket` by an equivalent `$switch`; here it is built from one. */
const bucket: Make = (argument, context) => {
  const { groupBy, boundaries, output = { count: { $sum: 1 } }, ...rest } = object(argument)
  if (!isComputed(groupBy)) refuse('groupBy')
  if (!Array.isArray(boundaries) || boundaries.length < 2) return refuse('boundaries')
  const bounds = boundaries
  const rising = bounds.every(
    (value, i) => i === 0 || (kind(value) === kind(bounds[i - 1]) && order(bounds[i - 1], value) < 0),
  )
  if (!rising) refuse('boundaries')
  const inside = 'default' in rest && kind(rest['default']) === kind(bounds[0]) && order(rest['default'], bounds[0]) >= 0 && order(rest['default'], bounds.at(-1)) < 0 // prettier-ignore
  if (inside) refuse('default')
  const branches = bounds.slice(0, -1).map((lower, i) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: bounds[i + 1] }] }],
    },
    then: { $literal: lower },
  }))
  const otherwise = 'default' in rest ? { default: { $literal: rest['default'] } } : {}
  const group = grouping({ $switch: { branches, ...otherwise } }, object(output), context)
  return (docs) => group(docs).sort(byId)
}

const bucketAuto: Make = (argument, context) => {
  const { groupBy, buckets, output = { count: { $sum: 1 } } } = object(argument)
  if (!isComputed(groupBy) || !Number.isInteger(buckets) || Number(buckets) < 1) return refuse('bucketAuto')
  const key = compute(groupBy, context)
  const total = accumulators(object(output), context)
  return (docs) => {
    const values = docs
      .map((doc) => ({ doc, value: key(doc) ?? null }))
      .sort((a, b) => order(a.value, b.value))
    const size = Math.max(1, Math.round(values.length / Number(buckets)))
    const filled: (typeof values)[] = []
    while (values.length > 0) {
      const isLast = filled.length + 1 === buckets
      const taken = values.splice(0, isLast ? values.length : size)
      while (values[0] && same(values[0].value, taken.at(-1)?.value)) taken.push(...values.splice(0, 1))
      filled.push(taken)
    }
    return filled.map((taken, i) => {
      const max = filled[i + 1]?.[0]?.value ?? taken.at(-1)?.value
      const next = filled[i + 1]?.[0]
      return {
        _id: { min: taken[0]?.value, max: next ? next.value : max },
        ...total(taken.map(({ doc }) => doc)),
      }
    })
  }
}

/** Stages that make one document of several. */
export const groupStages: Readonly<Record<string, Make>> = {
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: (argument) => {
    const name = plainName(argument)
    return (docs) => (docs.length > 0 ? [{ [name]: docs.length }] : [])
  },
  $group: (argument, context) => {
    const { _id, ...fields } = object(argument)
    return '_id' in object(argument) ? grouping(_id, fields, context) : refuse('no _id')
  },
  $sortByCount: (argument, context) => {
    const group = grouping(
      isComputed(argument) ? argument : refuse('sortByCount'),
      { count: { $sum: 1 } },
      context,
    )
    return (docs) => group(docs).sort((a, b) => Number(b['count']) - Number(a['count']))
  },
}
