import { CloudFault, requestFailed } from '../../fault'
import { AFTER_PREFIX, encodeKey } from './index-key'
import { duplicateKeyMessage } from '../limits'
import { valuesAt } from '../values/paths'
import { SortedKeys } from './sorted-keys'
import { encode, type Doc } from '../values/values'

/** One field of an index and its direction. */
type IndexKey = readonly [field: string, direction: 1 | -1]

/** An index of a collection, as a real environment would be told. */
export interface IndexDeclaration {
  name: string
  keys: readonly IndexKey[]
  unique?: boolean
}

/** A declared index over the documents of one collection, kept in memory. */
export class Index {
  readonly sorted = new SortedKeys()
  /** Set once a document has had an array at an indexed path: such an index must not sort nor bound from both sides. */
  multikey = false

  constructor(readonly declaration: IndexDeclaration) {
    if (declaration.keys.length === 0) throw requestFailed(`index ${declaration.name} has no keys`)
  }

  /** The keys under which a document stands in the index. */
  keysOf(doc: Doc): string[] {
    let keys = ['']
    for (const [field, direction] of this.declaration.keys) {
      const values = valuesAt(doc, field)
      if (values.length === 1) {
        const part = encodeKey(values[0], direction)
        keys = keys.map((key) => key + part)
        if (Array.isArray(values[0])) this.multikey = true
      } else {
        this.multikey = true
        const parts = new Set(values.map((value) => encodeKey(value, direction)))
        keys = keys.flatMap((key) => [...parts].map((part) => key + part))
      }
    }
    return keys
  }

  add(id: string, doc: Doc): void {
    for (const key of this.keysOf(doc)) this.sorted.insert(key + id, id)
  }

  remove(id: string, doc: Doc): void {
    for (const key of this.keysOf(doc)) this.sorted.remove(key + id)
  }

  /** The other document that already stands under one of these keys, if the index is unique. */
  ownerOf(keys: readonly string[], exceptId: string): string | undefined {
    for (const key of keys) {
      for (const id of this.sorted.range(key, key + AFTER_PREFIX)) if (id !== exceptId) return id
    }
    return undefined
  }
}

/** The failure production answers when a unique index already holds the document's values. */
export function duplicateKey(collection: string, declaration: IndexDeclaration, doc: Doc): CloudFault {
  const shown = declaration.keys
    .map(([field]) => `${field}: ${encode(valuesAt(doc, field)[0] ?? null)}`)
    .join(', ')
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
