import { evaluate, prepare } from './expressions'
import { isFields, refuse, type Fields } from './values'

/** A pipeline as it is written, e.g. `[{ $match: … }, { $sort: … }]`. */
export type Pipeline = readonly Fields[]

/** The documents of other collections, for `$lookup`. */
export type Collections = Readonly<Record<string, readonly Fields[]>>

/** A stage may use this besides the documents. */
export type Context = { collections: Collections; variables: Fields }

/** An expression as a function of a document. */
export const compute = (expression: unknown, { variables }: Context) => {
  const prepared = prepare(expression, Object.keys(variables))
  return (doc: Fields): unknown => evaluate(prepared, doc, variables)
}

/** Makes a stage from its argument. */
export type Make = (argument: unknown, context: Context) => (docs: Fields[]) => Fields[]

export const object = (value: unknown): Fields => (isFields(value) ? value : refuse('needs an object'))
export const plainName = (value: unknown): string =>
  typeof value === 'string' && value !== '' && !value.startsWith('$') && !value.includes('.')
    ? value
    : refuse('bad name')
