import { Context } from 'mingo'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { compareValues, equalValues } from './compare'
import type { Doc } from './values'

type Operator = (doc: unknown, args: unknown, options: Options) => unknown

/** Evaluates the arguments of an operator through mingo's own evaluator, which is reachable only from inside an operator. */
const argument: Operator = (doc, args, options) =>
  (expression.$ifNull as Operator)(doc, [args, null], options)

const argumentList = (doc: unknown, args: unknown, options: Options): unknown[] => {
  const value = argument(doc, args, options)
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

const text = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

const compared =
  (accept: (order: number) => boolean): Operator =>
  (doc, args, options) => {
    const [a, b] = argumentList(doc, args, options)
    return accept(compareValues(a, b))
  }

function indexOfCodePoints(doc: unknown, args: unknown, options: Options): number | null {
  const [whole, part, start, end] = argumentList(doc, args, options)
  if (whole === null || whole === undefined) return null
  const from = typeof start === 'number' ? start : 0
  const characters = [...text(whole)].slice(0, typeof end === 'number' ? end : undefined)
  const wanted = [...text(part)]
  for (let i = from; i + wanted.length <= characters.length; i++) {
    if (wanted.every((character, offset) => characters[i + offset] === character)) return i
  }
  return -1
}

function substringBytes(doc: unknown, args: unknown, options: Options): string {
  const [whole, start, length] = argumentList(doc, args, options)
  if (whole === null || whole === undefined) return ''
  const bytes = Buffer.from(text(whole))
  const from = Number(start)
  return bytes.subarray(from, Number(length) < 0 ? undefined : from + Number(length)).toString()
}

const DAY_MS = 86_400_000

function weekOfYear(doc: unknown, args: unknown, options: Options): number | null {
  const value = argument(doc, args, options)
  const date = value instanceof Date ? value : ((value as Doc | null)?.['date'] ?? null)
  if (!(date instanceof Date)) return null
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS)
  return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7)
}

/** Operators where mingo 7.2.6 lacks one or differs from MongoDB. */
const corrected: Record<`$${string}`, Operator> = {
  $indexOfCP: indexOfCodePoints,
  $substr: substringBytes,
  $substrBytes: substringBytes,
  $week: weekOfYear,
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
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
    return Array.isArray(list) && list.some((other) => equalValues(item, other))
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
export const evaluate = (expr: unknown, doc: Doc, options?: Options): unknown =>
  argument(doc, expr, options ?? (defaultOptions as Options))
