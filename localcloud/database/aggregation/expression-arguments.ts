import * as expression from 'mingo/operators/expression'
import type { Options } from 'mingo/types'

/** An expression operator as mingo calls it: the document, the unevaluated argument, the pipeline's options. */
export type Operator = (doc: unknown, args: unknown, options: Options) => unknown

/** Evaluates an argument through mingo's own evaluator, which is reachable only from inside an operator. Missing is null. */
export const argument: Operator = (doc, args, options) =>
  (expression.$ifNull as Operator)(doc, [args, null], options)

/** As `argument`, where a missing field stays undefined. */
export const valueOrMissing: Operator = (doc, args, options) =>
  (expression.$ifNull as Operator)(doc, [args], options)

/** The evaluated arguments of an operator that takes one or several. */
export function argumentList(doc: unknown, args: unknown, options: Options): unknown[] {
  const value = argument(doc, args, options)
  return Array.isArray(value) ? (value as unknown[]) : [value]
}
