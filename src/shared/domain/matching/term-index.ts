import { termsOf } from './tokens'

/** A field of a document: its texts, how much a word there counts, and the length that is usual for it (in terms). */
export interface FieldText {
  text: string
  weight: number
  usualLength: number
}

interface Posting {
  slot: number
  /** Weighted, length-normalised frequency over all fields (the tf of BM25F). */
  frequency: number
}

const LENGTH_NORMALISATION = 0.4
const SATURATION = 1.2

/**
 * Inverted index with BM25F scores. Documents are replaced in place: a new version gets a new slot, the old one is dead, so that a
 * change costs one document and not the catalogue. Lengths are normalised by usual, not average, lengths: scores do not drift.
 */
export class TermIndex {
  private readonly postings = new Map<string, Posting[]>()
  private readonly slots = new Map<string, number>()
  private readonly ids: (string | undefined)[] = []

  get size(): number {
    return this.slots.size
  }

  /** Adds a document or replaces the one with this id. */
  put(id: string, fields: readonly FieldText[]): void {
    this.remove(id)
    const slot = this.ids.push(id) - 1
    this.slots.set(id, slot)
    for (const [term, frequency] of frequenciesOf(fields)) {
      const list = this.postings.get(term)
      if (list) list.push({ slot, frequency })
      else this.postings.set(term, [{ slot, frequency }])
    }
  }

  remove(id: string): void {
    const slot = this.slots.get(id)
    if (slot === undefined) return
    this.ids[slot] = undefined
    this.slots.delete(id)
  }

  /** Rarity of a term among the documents, never negative. */
  rarity(term: string): number {
    const found = this.postings.get(term)?.length ?? 0
    return Math.log(1 + (this.size - found + 0.5) / (Math.min(found, this.size) + 0.5))
  }

  /** Scores of all living documents in which at least one of the weighted terms occurs, and which terms met. */
  score(terms: ReadonlyMap<string, number>): Map<string, { score: number; met: string[] }> {
    const hits = new Map<string, { score: number; met: string[] }>()
    for (const [term, weight] of terms) {
      const value = weight * Math.max(0, this.rarity(term))
      if (value === 0) continue
      for (const { slot, frequency } of this.postings.get(term) ?? []) {
        const id = this.ids[slot]
        if (id === undefined) continue
        const hit = hits.get(id) ?? { score: 0, met: [] }
        hit.score += (value * frequency * (SATURATION + 1)) / (frequency + SATURATION)
        hit.met.push(term)
        hits.set(id, hit)
      }
    }
    return hits
  }
}

function frequenciesOf(fields: readonly FieldText[]): Map<string, number> {
  const frequencies = new Map<string, number>()
  for (const { text, weight, usualLength } of fields) {
    const terms = termsOf(text)
    const norm = 1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * (terms.length / usualLength)
    for (const term of terms)
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight / Math.max(norm, 0.5))
  }
  return frequencies
}
