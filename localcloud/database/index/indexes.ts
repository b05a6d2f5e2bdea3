import { CloudFault, requestFailed } from '../../fault'
import { AFTER_PREFIX, encodeKey } from './index-key'
import { duplicateKeyMessage } from '../limits'
import { flatTuple, keyTuples, type KeyTuple } from './sort-keys'
import { SortedKeys } from './sorted-keys'
import { encode, type Doc } from '../values/values'

/** One field of an index and its direction. */
type IndexKey = readonly [field: string, direction: 1 | -1]

/** An index of a collection, as a deployment declares it to a real environment. */
export interface IndexDeclaration {
  name: string
  keys: readonly IndexKey[]
  unique?: boolean
}

/** A declared index over the documents of one collection, kept in memory. */
export class Index {
  readonly sorted = new SortedKeys()
  /** True once a document had an array at an indexed path. Such an index must not serve a sort or a range with two bounds. */
  multikey = false

  private readonly paths: readonly (readonly string[])[]

  constructor(readonly declaration: IndexDeclaration) {
    if (declaration.keys.length === 0) throw requestFailed(`index ${declaration.name} has no keys`)
    this.paths = declaration.keys.map(([field]) => field.split('.'))
  }

  /** The document's keys in the index. Throws where two arrays would have to be combined. */
  keysOf(doc: Doc): string[] {
    const flat = flatTuple(doc, this.paths)
    if (flat) return [this.encode(flat)]
    const tuples = keyTuples(doc, this.paths)
    if (tuples.length > 1 || tuples[0]?.some(Array.isArray)) this.multikey = true
    return tuples.length === 1 ? tuples.map((tuple) => this.encode(tuple)) : [...new Set(tuples.map((tuple) => this.encode(tuple)))] // prettier-ignore
  }

  /** Throws where two arrays would have to be combined, or where a number in a path could be both a position and a field name. */
  check(doc: Doc): void {
    if (!flatTuple(doc, this.paths)) keyTuples(doc, this.paths)
  }

  private encode(tuple: KeyTuple): string {
    let key = ''
    for (const [i, [, direction]] of this.declaration.keys.entries()) key += encodeKey(tuple[i], direction)
    return key
  }

  add(id: string, doc: Doc): void {
    for (const key of this.keysOf(doc)) this.sorted.insert(key + id, id)
  }

  remove(id: string, doc: Doc): void {
    for (const key of this.keysOf(doc)) this.sorted.remove(key + id)
  }

  /** The other document that already holds one of these keys, if the index is unique. */
  ownerOf(keys: readonly string[], exceptId: string): string | undefined {
    for (const key of keys) {
      for (const id of this.sorted.range(key, key + AFTER_PREFIX)) if (id !== exceptId) return id
    }
    return undefined
  }
}

/** Production's failure for a document whose values a unique index already holds. */
export function duplicateKey(collection: string, declaration: IndexDeclaration, doc: Doc): CloudFault {
  const fields = declaration.keys.map(([field]) => field)
  const [tuple = []] = keyTuples(
    doc,
    fields.map((field) => field.split('.')),
  )
  const shown = fields.map((field, i) => `${field}: ${encode(tuple[i] ?? null)}`).join(', ')
  return new CloudFault(
    'DATABASE_DUPLICATE_WRITE',
    duplicateKeyMessage(collection, declaration.name, `{ ${shown} }`),
  )
}

/** As `duplicateKey`, for `_id`. */
export const duplicateId = (collection: string, id: unknown): CloudFault =>
  new CloudFault(
    'DATABASE_DUPLICATE_WRITE',
    duplicateKeyMessage(collection, '_id_', `{ _id: ${encode(id)} }`),
  )
