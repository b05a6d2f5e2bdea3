import type { WeightTable } from './weight-table'

/** The origin of a model: its texts, when it was trained, and how good it is. */
export interface Provenance {
  /** Name of the file or collection; it must not quote a text. */
  source: string
  texts: number
  /** Epoch ms. */
  trainedAt: number
  /** Macro-F1 on held-out texts, 0–1. */
  heldOut?: number
}

/** A trained classifier. Without `flat` and `early` naive Bayes decides alone. */
export interface ClassifierModel {
  labels: readonly string[]
  provenance: Provenance
  bayes: WeightTable
  flat?: WeightTable
  early?: WeightTable
}

const FORMAT = 'classifier/1'

type Encode = (bytes: Uint8Array) => string
type Decode = (text: string) => Uint8Array

/** The model as one line of JSON. `encode` turns bytes into base64; the caller passes it because no function for it exists on every platform. */
export function writeModel(model: ClassifierModel, encode: Encode): string {
  const table = ({ indexes, rarities, weights, step, biases }: WeightTable) => ({
    indexes: encode(bytesOf(indexes)),
    rarities: encode(bytesOf(rarities)),
    weights: encode(bytesOf(weights)),
    step,
    biases,
  })
  const { labels, provenance, bayes, flat, early } = model
  return JSON.stringify({
    format: FORMAT,
    provenance,
    labels,
    bayes: table(bayes),
    ...(flat && { flat: table(flat) }),
    ...(early && { early: table(early) }),
  })
}

/**
 * The model that `writeModel` wrote. `decode` is the inverse of its `encode`.
 * @throws RangeError when the text is no model of this format, or is cut short.
 */
export function readModel(text: string, decode: Decode): ClassifierModel {
  const stored: StoredModel = JSON.parse(text)
  if (stored.format !== FORMAT) throw new RangeError(`not a model of the format ${FORMAT}`)
  const table = ({ indexes, rarities, weights, step, biases }: StoredTable): WeightTable => {
    const rows = new Uint32Array(buffer(decode(indexes)))
    const values = new Int8Array(buffer(decode(weights)))
    if (values.length !== rows.length * stored.labels.length) throw new RangeError('the model is cut short')
    return {
      indexes: rows,
      rarities: new Float32Array(buffer(decode(rarities))),
      weights: values,
      step,
      biases,
    }
  }
  const { labels, provenance, bayes, flat, early } = stored
  return {
    labels,
    provenance,
    bayes: table(bayes),
    ...(flat && { flat: table(flat) }),
    ...(early && { early: table(early) }),
  }
}

interface StoredTable {
  indexes: string
  rarities: string
  weights: string
  step: number
  biases: readonly number[]
}

interface StoredModel {
  format: string
  labels: readonly string[]
  provenance: Provenance
  bayes: StoredTable
  flat?: StoredTable
  early?: StoredTable
}

const bytesOf = ({ buffer: all, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(all, byteOffset, byteLength)

/** A copy in a buffer of its own, so that wider views can lie over it. */
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
