import { Context } from 'mingo'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { requestFailed } from '../../fault'
import { compareValues, equalValues, numeric, RANK, typeRank } from '../values/compare'
import { dateOperators } from './date-expressions'
import { argument, argumentList, type Operator } from './expression-arguments'
import { textOperators } from './text-expressions'
import { isDoc, type Doc } from '../values/values'

const compared =
  (accept: (order: number) => boolean): Operator =>
  (doc, args, options) => {
    const [a, b] = argumentList(doc, args, options)
    return accept(compareValues(a, b))
  }

const listOf = (operator: string, value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw requestFailed(`${operator} requires an array, found: ${typeof value}`)
  return value as unknown[]
}

/** `$trunc: x` as well as `$trunc: [x, places]`. */
const truncated: Operator = (doc, args, options) => {
  const [value, places = 0] = argumentList(doc, args, options)
  if (value === null || value === undefined) return null
  if (typeRank(value) !== RANK.number || typeRank(places) !== RANK.number)
    throw requestFailed('$trunc only supports numeric types')
  const scale = 10 ** numeric(places)
  return Math.trunc(numeric(value) * scale) / scale
}

const merged: Operator = (doc, args, options) => {
  const result: Doc = {}
  for (const part of argumentList(doc, args, options)) {
    if (part === null || part === undefined) continue
    if (!isDoc(part))
      throw requestFailed(`$mergeObjects requires object inputs, but input is of type ${typeof part}`)
    Object.assign(result, part)
  }
  return result
}

const switched: Operator = (doc, args, options) => {
  const given = args as { branches?: unknown; default?: unknown }
  if (!isDoc(args) || !Array.isArray(given.branches) || given.branches.length === 0)
    throw requestFailed('$switch requires at least one branch.')
  for (const branch of given.branches as Doc[]) {
    const when = argument(doc, branch['case'], options)
    if (when !== false && when !== null && when !== undefined && when !== 0)
      return argument(doc, branch['then'], options)
  }
  if (!('default' in args))
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  return argument(doc, given.default, options)
}

/** Operators where mingo 7.2.6 lacks one or differs from MongoDB. */
const corrected: Record<`$${string}`, Operator> = {
  ...textOperators,
  ...dateOperators,
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $trunc: truncated,
  $mergeObjects: merged,
  $switch: switched,
  // A list of one is MongoDB's way to pass a literal list as the only argument.
  $arrayToObject: (doc, args, options) =>
    (expression.$arrayToObject as Operator)(
      doc,
      Array.isArray(args) && args.length === 1 ? args[0] : args,
      options,
    ),
  $cmp: (doc, args, options) => {
    const [a, b] = argumentList(doc, args, options)
    return compareValues(a, b)
  },
  $in: (doc, args, options) => {
    const [item, list] = argumentList(doc, args, options)
    return listOf('$in', list).some((other) => equalValues(item, other))
  },
}

/** Every expression operator, corrected; mingo's own registry is never touched. */
export const expressionOperators = { ...expression, ...corrected }

type ContextParts = NonNullable<Parameters<typeof Context.init>[0]>

const defaultOptions: Partial<Options> = {
  context: Context.init({
    accumulator,
    expression: expressionOperators as NonNullable<ContextParts['expression']>,
  }),
  scriptEnabled: false,
}

/** The value of an aggregation expression on one document (`$expr`); `options` carries a pipeline's variables. */
export const evaluateExpression = (expr: unknown, doc: Doc, options?: Options): unknown =>
  argument(doc, expr, options ?? (defaultOptions as Options))
