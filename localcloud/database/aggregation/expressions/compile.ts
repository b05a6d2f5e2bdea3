import { requestFailed } from '../../../fault'
import { ownField } from '../../values/paths'
import { isDoc, type Doc } from '../../values/values'
import { arithmeticOperators } from './arithmetic'
import { arrayOperators } from './arrays'
import { conditionOperators } from './conditions'
import { conversionOperators } from './conversions'
import { dateOperators } from './dates'
import { iterationOperators } from './iterations'
import { objectOperators } from './objects'
import {
  constant,
  foldConstants,
  type Compiled,
  type CompileScope,
  type Operator,
  type Variables,
} from './operator'
import { patternOperators } from './patterns'
import { setOperators } from './sets'
import { textOperators } from './text'
import { totalOperators } from './totals'

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    ...arithmeticOperators,
    ...arrayOperators,
    ...conditionOperators,
    ...conversionOperators,
    ...dateOperators,
    ...iterationOperators,
    ...objectOperators,
    ...patternOperators,
    ...setOperators,
    ...textOperators,
    ...totalOperators,
  }),
)

const SYSTEM_VARIABLES = ['ROOT', 'CURRENT']

/** Throws for a path or field name that MongoDB refuses in a pipeline. */
export function requireFieldPath(path: string): readonly string[] {
  const parts = path.split('.')
  if (parts.includes('')) throw requestFailed(`FieldPath field names may not be empty strings: '${path}'`)
  const dollar = parts.find((part) => part.startsWith('$'))
  if (dollar !== undefined) throw requestFailed(`FieldPath field names may not start with '$': '${path}'`)
  if (path.includes('\0')) throw requestFailed('FieldPath field names may not contain NUL characters')
  return parts
}

/** Reads the value at a path. In an array it reads the field of every object; a number in the path is a field name, no position. */
function readPath(value: unknown, parts: readonly string[], from: number): unknown {
  const part = parts[from]
  if (part === undefined) return value
  if (isDoc(value)) return readPath(ownField(value, part), parts, from + 1)
  if (!Array.isArray(value)) return undefined
  return value
    .filter(isDoc)
    .map((item) => readPath(ownField(item, part), parts, from + 1))
    .filter((item) => item !== undefined)
}

/** `$field.path`, `$$variable` and `$$variable.path`. */
function compilePath(text: string, names: ReadonlySet<string>): Compiled {
  if (text === '$' || text === '$$') throw requestFailed(`'${text}' by itself is not a valid FieldPath`)
  const isVariable = text.startsWith('$$')
  const parts = requireFieldPath(isVariable ? text.slice(2) : text.slice(1))
  if (!isVariable) return { isConstant: false, evaluate: ({ CURRENT }) => readPath(CURRENT, parts, 0) }
  const name = parts[0] ?? ''
  if (name === 'REMOVE') return constant(undefined)
  if (!names.has(name)) throw requestFailed(`Use of undefined variable: ${name}`)
  return { isConstant: false, evaluate: (variables) => readPath(variables[name], parts, 1) }
}

function compileObject(doc: Doc, scope: CompileScope): Compiled {
  const fields = Object.keys(doc).map((name) => {
    if (name.includes('.')) throw requestFailed(`FieldPath field names may not contain '.': '${name}'`)
    requireFieldPath(name)
    return [name, scope.compile(doc[name])] as const
  })
  return foldConstants(
    fields.map(([, value]) => value),
    (variables) => {
      const result: Doc = {}
      for (const [name, field] of fields) {
        const value = field.evaluate(variables)
        if (value !== undefined) result[name] = value
      }
      return result
    },
  )
}

function compileArray(list: readonly unknown[], scope: CompileScope): Compiled {
  const items = list.map((item) => scope.compile(item))
  return foldConstants(items, (variables) => items.map((item) => item.evaluate(variables) ?? null))
}

function compileOperator(doc: Doc, scope: CompileScope): Compiled {
  const names = Object.keys(doc)
  const [name = ''] = names
  if (names.length !== 1)
    throw requestFailed(
      `An object representing an expression must have exactly one field: ${names.join(', ')}`,
    )
  const operator = OPERATORS.get(name)
  if (!operator) throw requestFailed(`Unrecognized expression '${name}'`)
  return operator(doc[name], scope)
}

function scopeOf(names: ReadonlySet<string>): CompileScope {
  const scope: CompileScope = {
    compile: (expression) => {
      if (typeof expression === 'string')
        return expression.startsWith('$') ? compilePath(expression, names) : constant(expression)
      if (Array.isArray(expression)) return compileArray(expression, scope)
      if (!isDoc(expression)) return constant(expression)
      return Object.keys(expression)[0]?.startsWith('$')
        ? compileOperator(expression, scope)
        : compileObject(expression, scope)
    },
    define: (more) => scopeOf(new Set([...names, ...more])),
  }
  return scope
}

/** An aggregation expression on a document; undefined stands for a missing value. */
export type DocumentExpression = (doc: Doc) => unknown

/**
 * Compiles an expression of a pipeline; `variables` are those that an outer pipeline defines.
 * @throws CloudFault −502001 when MongoDB would refuse it, or when this database does not know it
 */
export function compileExpression(expression: unknown, variables: Variables = {}): DocumentExpression {
  const { evaluate } = scopeOf(new Set([...SYSTEM_VARIABLES, ...Object.keys(variables)])).compile(expression)
  return (doc) => evaluate({ ...variables, ROOT: doc, CURRENT: doc })
}

/** The value of an expression that reads no document and no variable; undefined when it reads one. */
export function constantValue(expression: unknown): { value: unknown } | undefined {
  const { isConstant, evaluate } = scopeOf(new Set(SYSTEM_VARIABLES)).compile(expression)
  return isConstant ? { value: evaluate({}) } : undefined
}
