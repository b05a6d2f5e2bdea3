import { compute, object, type Collections, type Context, type Make, type Pipeline } from './context'
import { groupStages } from './groups'
import { matches } from './match'
import { shaped } from './shapes'
import { sorted } from './sort'
import { field, isFields, isNothing, refuse, type Fields } from './values'

/** The result of a pipeline on documents. @throws Refused */
export function aggregated(
  docs: readonly Fields[],
  pipeline: Pipeline,
  collections: Collections,
  variables: Fields = {},
): Fields[] {
  const context = { collections, variables }
  const stages = pipeline.map((stage) => {
    const [[name, argument] = ['', undefined]] = Object.entries(stage)
    const make = STAGES[name] ?? (() => refuse(`unknown ${name}`))
    return make(argument, context)
  })
  return stages.reduce<Fields[]>((list, run) => run(list), [...docs])
}

function setAt(doc: Fields, [name = '', ...rest]: readonly string[], value: unknown): Fields {
  const copy = { ...doc }
  const inner = field(copy, name)
  const next = rest.length === 0 ? value : setAt(isFields(inner) ? inner : {}, rest, value)
  if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}

const unwind: Make = (argument) => {
  const options = isFields(argument) ? argument : { path: argument }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = options
  if (typeof path !== 'string' || !path.startsWith('$')) return refuse('path')
  const parts = path.slice(1).split('.')
  const numbered = (doc: Fields, at: number | null): Fields =>
    typeof index === 'string' ? setAt(doc, index.split('.'), at) : doc
  return (docs) =>
    docs.flatMap((doc) => {
      const value = parts.reduce<unknown>(
        (inner, part) => (isFields(inner) ? field(inner, part) : undefined),
        doc,
      )
      if (Array.isArray(value) && value.length > 0)
        return value.map((item, i) => numbered(setAt(doc, parts, item), i))
      if (!isNothing(value) && !Array.isArray(value)) return [numbered(doc, null)]
      if (preserve !== true) return []
      return [numbered(Array.isArray(value) ? setAt(doc, parts, undefined) : doc, null)]
    })
}

const whole = (value: unknown, least: number): number =>
  Number.isInteger(value) && Number(value) >= least ? Number(value) : refuse('no whole number')

const sort: Make = (argument) => {
  const keys = Object.entries(object(argument)) as [string, number][]
  if (keys.length === 0 || keys.some(([, direction]) => direction !== 1 && direction !== -1)) refuse('sort')
  return (docs) => sorted(docs, keys)
}

const replace = (expression: unknown, context: Context): ((docs: Fields[]) => Fields[]) => {
  const root = compute(expression, context)
  return (docs) => docs.map((doc) => object(root(doc)))
}

/** Every value a join compares: elements of arrays, and through arrays on the way. */
function joined(value: unknown, parts: readonly string[]): unknown[] {
  const [name, ...rest] = parts
  if (name === undefined) return Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (isFields(value)) return joined(field(value, name), rest)
  if (!Array.isArray(value)) return []
  // A number after an array is a position, not a field name.
  if (/^\d+$/.test(name)) return joined(value[Number(name)], rest)
  return value.filter(isFields).flatMap((item) => joined(item, parts))
}

const lookup: Make = (argument, context) => {
  const { from, localField, foreignField, as, let: definitions, pipeline } = object(argument)
  if (typeof as !== 'string' || as === '') return refuse('as')
  const foreign = context.collections[String(from)] ?? []
  if (pipeline !== undefined) {
    const values = Object.entries((definitions ?? {}) as Fields).map(
      ([name, value]) => [name, compute(value, context)] as const,
    )
    return (docs) =>
      docs.map((doc) => {
        const variables = {
          ...context.variables,
          ...Object.fromEntries(values.map(([name, value]) => [name, value(doc)])),
        }
        return setAt(
          doc,
          as.split('.'),
          aggregated(foreign, pipeline as Pipeline, context.collections, variables),
        )
      })
  }
  return (docs) =>
    docs.map((doc) => {
      const wanted = joined(doc, String(localField).split('.'))
      const values = wanted.length === 0 ? [null] : wanted
      const found = foreign.filter((other) =>
        values.some((value) => matches(other, { [String(foreignField)]: { $eq: value } })),
      )
      return setAt(doc, as.split('.'), found)
    })
}

const facet: Make = (argument, context) => {
  const pipelines = Object.entries(object(argument))
  return (docs) => [
    Object.fromEntries(
      pipelines.map(([name, stages]) => [
        name,
        aggregated(docs, stages as Pipeline, context.collections, context.variables),
      ]),
    ),
  ]
}

const STAGES: Readonly<Record<string, Make>> = {
  $addFields: (argument, context) => shaped(object(argument), { context, isProject: false }),
  ...groupStages,
  $facet: facet,
  $limit: (argument) => {
    const most = whole(argument, 1)
    return (docs) => docs.slice(0, most)
  },
  $lookup: lookup,
  $match: (argument, context) => (docs) =>
    docs.filter((doc) => matches(doc, object(argument), context.variables)),
  $project: (argument, context) => shaped(object(argument), { context, isProject: true }),
  $replaceRoot: (argument, context) => replace(object(argument)['newRoot'], context),
  $skip: (argument) => {
    const first = whole(argument, 0)
    return (docs) => docs.slice(first)
  },
  $sort: sort,
  $unset: (argument, context) => {
    const names = (Array.isArray(argument) ? argument : [argument]) as string[]
    return shaped(Object.fromEntries(names.map((name) => [name, 0])), { context, isProject: true })
  },
  $unwind: unwind,
}
