import { requestFailed } from '../../../fault'
import { typeName } from '../../values/bson-types'
import { isDoc, type Doc } from '../../values/values'

/** The values an expression may read, by name: `ROOT`, `CURRENT` and the variables of `$let` and similar operators. */
export type Variables = Readonly<Record<string, unknown>>

/** A compiled expression. Undefined stands for a missing value. */
export interface Compiled {
  /** Whether it reads neither documents nor variables. */
  readonly isConstant: boolean
  readonly evaluate: (variables: Variables) => unknown
  /** The operands of an operator that MongoDB merges with an outer one of the same name. */
  readonly nested?: { readonly operator: string; readonly operands: readonly Compiled[] }
}

/** The scope of an expression: the variables that it may use. */
export interface CompileScope {
  /** @throws CloudFault −502001 when MongoDB would refuse the expression */
  compile(expression: unknown): Compiled
  /** The scope of a part that may use more variables. */
  define(names: readonly string[]): CompileScope
}

/** Compiles an operator's argument as the pipeline writes it. */
export type Operator = (argument: unknown, scope: CompileScope) => Compiled

/** The operators of one subject by name. */
export type OperatorTable = Readonly<Record<string, Operator>>

/** One operand, evaluated when it is called. */
export type Operand = () => unknown

/**
 * Computes an expression of constants at once, as MongoDB does while it plans a pipeline. Such an expression also fails at
 * once, even where no document would ever reach it.
 */
export function foldConstants(
  operands: readonly Compiled[],
  evaluate: (variables: Variables) => unknown,
): Compiled {
  if (!operands.every(({ isConstant }) => isConstant)) return { isConstant: false, evaluate }
  return constant(evaluate({}))
}

/** An expression that is always this value. */
export const constant = (value: unknown): Compiled => ({ isConstant: true, evaluate: () => value })

function operandsOf(argument: unknown, scope: CompileScope): Compiled[] {
  const list = Array.isArray(argument) ? argument : [argument]
  return list.map((item) => scope.compile(item))
}

interface Arity {
  readonly least: number
  readonly most: number
}

function checkArity(name: string, { least, most }: Arity, count: number): void {
  if (count >= least && count <= most) return
  const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`
  throw requestFailed(`Expression ${name} takes ${wanted} arguments. ${count} were passed in.`)
}

/** An operator that evaluates its operands as it needs them, in its own order. `Operands` must agree with the arity. */
export const lazy =
  <Operands extends (Operand | undefined)[]>(
    name: string,
    arity: Arity,
    apply: (...operands: Operands) => unknown,
  ): Operator =>
  (argument, scope) => {
    const operands = operandsOf(argument, scope)
    checkArity(name, arity, operands.length)
    return foldConstants(operands, (variables) =>
      apply(...(operands.map((operand) => () => operand.evaluate(variables)) as unknown[] as Operands)),
    )
  }

/** An operator of a fixed number of operands, all evaluated first. */
export const eager = (name: string, count: number, apply: (...values: unknown[]) => unknown): Operator =>
  lazy(name, { least: count, most: count }, (...operands: Operand[]) =>
    apply(...operands.map((operand) => operand())),
  )

/**
 * An operator of any number of operands. As MongoDB does, it merges nested operators of the same name and computes constants
 * beforehand; with `commutative` the constants come last. This decides which expressions fail and which give null.
 */
export const associative =
  (
    name: string,
    { commutative }: { commutative: boolean },
    apply: (operands: readonly Operand[]) => unknown,
  ): Operator =>
  (argument, scope) => {
    const run = (operands: readonly Compiled[], variables: Variables): unknown =>
      apply(operands.map((operand) => () => operand.evaluate(variables)))
    const given = operandsOf(argument, scope)
    if (given.every(({ isConstant }) => isConstant)) return constant(run(given, {}))
    const flat = given.flatMap((operand) =>
      operand.nested?.operator === name ? operand.nested.operands : operand,
    )
    const operands = withConstantsMerged(flat, commutative, (constants) => run(constants, {}))
    return {
      isConstant: false,
      evaluate: (variables) => run(operands, variables),
      nested: { operator: name, operands },
    }
  }

function withConstantsMerged(
  operands: readonly Compiled[],
  commutative: boolean,
  compute: (constants: readonly Compiled[]) => unknown,
): Compiled[] {
  const merged: Compiled[] = []
  let constants: Compiled[] = []
  const flush = () => {
    merged.push(...(constants.length > 1 ? [constant(compute(constants))] : constants))
    constants = []
  }
  for (const operand of operands) {
    if (operand.isConstant) constants.push(operand)
    else {
      if (!commutative) flush()
      merged.push(operand)
    }
  }
  flush()
  return merged
}

/** The names an operator's object of arguments may have. */
export interface ArgumentNames {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

/** The uncompiled arguments of an operator that takes an object of names; unknown and missing names are refused. */
export function namedArguments(
  name: string,
  argument: unknown,
  { required, optional = [] }: ArgumentNames,
): Doc {
  if (!isDoc(argument))
    throw requestFailed(`${name} only supports an object as its argument, found: ${typeName(argument)}`)
  const unknown = Object.keys(argument).find((key) => !required.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw requestFailed(`Unrecognized argument to ${name}: ${unknown}`)
  const missing = required.find((key) => !Object.hasOwn(argument, key))
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to ${name}`)
  return argument
}

/** Reads one named argument; undefined when it was not given. */
export type ArgumentReader = (name: string) => Operand | undefined

/** An operator with named arguments, each evaluated when the operator reads it. */
export const named =
  (name: string, names: ArgumentNames, apply: (read: ArgumentReader) => unknown): Operator =>
  (argument, scope) => {
    const given = Object.entries(namedArguments(name, argument, names))
    const compiled = new Map(given.map(([key, expression]) => [key, scope.compile(expression)]))
    return foldConstants([...compiled.values()], (variables) =>
      apply((key) => {
        const operand = compiled.get(key)
        return operand && (() => operand.evaluate(variables))
      }),
    )
  }
