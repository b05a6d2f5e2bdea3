import type { WeightTable } from './weight-table'

/** Where a model comes from: what it was trained on, when, and how it did on texts held out. */
export interface Provenance {
  /** Name of the file or collection, never its texts. */
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

/** The model as one line of JSON; `encode` writes bytes as base64 (the caller's, because there is none that all hosts share). */
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

/** @throws RangeError when it is no model of this format. */
export function readModel(text: string, decode: Decode): ClassifierModel {
  const stored = JSON.parse(text) as StoredModel
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

/** The bytes in a buffer of their own, so that wider views may lie over them (a Buffer's slice would share its pool). */
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
