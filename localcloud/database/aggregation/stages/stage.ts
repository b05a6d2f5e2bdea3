import { requestFailed } from '../../../fault'
import { typeName } from '../../values/bson-types'
import type { FindRequest } from '../../query/find'
import type { Variables } from '../expressions/operator'
import { isDoc, type Doc } from '../../values/values'

/** One stage of a pipeline: its operator and the argument. */
export interface PipelineStage {
  operator: string
  argument: unknown
}

/** A compiled stage. It never changes the documents that it receives. */
export type Stage = (docs: readonly Doc[]) => Doc[]

/** A stage can use this besides the documents. */
export interface StageContext {
  /** The variables that an outer `$lookup` defines. */
  readonly variables: Variables
  /** Committed documents of another collection of the environment. */
  find(collection: string, request: Pick<FindRequest, 'query'>): Doc[]
  /** The pipeline within a stage. */
  compile(stages: unknown, context: StageContext): Stage
}

/** Compiles a stage's argument; throws (−502001) when MongoDB would refuse it. */
export type StageCompiler = (argument: unknown, context: StageContext) => Stage

/** The argument of a stage that takes an object; `known` names what it may hold. */
export function requireObject(stage: string, argument: unknown, known?: readonly string[]): Doc {
  if (!isDoc(argument))
    throw requestFailed(`the ${stage} specification must be an object, found: ${typeName(argument)}`)
  const unknown = known && Object.keys(argument).find((name) => !known.includes(name))
  if (unknown !== undefined) throw requestFailed(`Unrecognized option to ${stage}: ${unknown}`)
  return argument
}

/** Checks the name of a new field: no path, no operator. */
export function requireFieldName(stage: string, name: unknown): string {
  if (typeof name !== 'string' || name === '')
    throw requestFailed(`the ${stage} field must be a non-empty string`)
  if (name.startsWith('$') || name.includes('.') || name.includes('\0'))
    throw requestFailed(`the ${stage} field name '${name}' cannot start with '$' nor contain '.' or NUL`)
  return name
}

/** The document with `value` at a path. On the way, objects replace all other values, arrays too. Undefined removes the field. */
export function setNested(doc: Doc, path: readonly string[], value: unknown): Doc {
  const [name = '', ...rest] = path
  const inner = doc[name]
  const next = rest.length === 0 ? value : setNested(isDoc(inner) ? inner : {}, rest, value)
  if (next !== undefined) return { ...doc, [name]: next }
  const { [name]: _removed, ...others } = doc
  return others
}
