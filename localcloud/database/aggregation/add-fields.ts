import type { Options } from 'mingo/types'
import { requestFailed } from '../../fault'
import { valueOrMissing } from './expression-arguments'
import { copyValue, isDoc, type Doc } from '../values/values'

/** `{ 'a.b': x, c: { d: y } }` as paths: an object of fields merges into what is there. */
function* fieldsOf(spec: Doc, prefix: readonly string[] = []): IterableIterator<[string[], unknown]> {
  for (const [name, value] of Object.entries(spec)) {
    const path = [...prefix, ...name.split('.')]
    if (path.includes('')) throw requestFailed('FieldPath field names may not be empty strings.')
    const isFields = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')
    if (isFields) yield* fieldsOf(value, path)
    else yield [path, value]
  }
}

/** The document with a value at a path; of an array every element gets it, anything else makes way. Undefined removes. */
function placed(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (Array.isArray(target)) return target.map((item: unknown) => placed(item, path, copyValue(value)))
  const doc = isDoc(target) ? target : {}
  const inner = placed(doc[name], rest, value)
  if (inner !== undefined) return { ...doc, [name]: inner }
  const { [name]: _removed, ...others } = doc
  return others
}

/** The `$addFields` stage. Every value is computed from the document as it came. */
export function addFields(spec: unknown, options: Options): (doc: Doc) => Doc {
  if (!isDoc(spec)) throw requestFailed('$addFields specification stage must be an object')
  const fields = [...fieldsOf(spec)]
  return (doc) =>
    fields.reduce<Doc>(
      (result, [path, expression]) => placed(result, path, valueOrMissing(doc, expression, options)) as Doc,
      doc,
    )
}
