import type { Concepts } from '../language/concepts'
import { openParts, type SegmentParts } from './snapshot'
import { findSorted } from '../language/words'

/** An opened snapshot, read directly from its buffer. Its documents are the slots 0…size-1. */
export class Segment {
  readonly parts: SegmentParts
  readonly size: number
  readonly lengthSum: number
  readonly lengthSquares: number
  readonly longest: number

  /** @throws SnapshotRefused */
  constructor(
    readonly buffer: ArrayBuffer,
    concepts: Concepts,
    fieldWeights: readonly number[],
  ) {
    this.parts = openParts(buffer, concepts.fingerprint, fieldWeights)
    this.size = this.parts.lengths.length
    let sum = 0
    let squares = 0
    let longest = 0
    const { lengths } = this.parts
    for (let slot = 0; slot < this.size; slot += 1) {
      const length = lengths[slot] ?? 0
      sum += length
      squares += length * length
      if (length > longest) longest = length
    }
    this.lengthSum = sum
    this.lengthSquares = squares
    this.longest = longest
  }

  /** Id of a document. */
  id(slot: number): string {
    const { ids, idAt } = this.parts
    const end = idAt[slot + 1] ?? 0
    let id = ''
    for (let at = idAt[slot] ?? 0; at < end; at += 1) id += String.fromCharCode(ids[at] ?? 0)
    return id
  }

  /** Compares the id of a document with that of a document of another segment: below 0 when it comes first. */
  compareIds(slot: number, other: Segment, otherSlot: number): number {
    const { ids, idAt } = this.parts
    const { ids: otherIds, idAt: otherAt } = other.parts
    const [start, end] = [idAt[slot] ?? 0, idAt[slot + 1] ?? 0]
    const [from, to] = [otherAt[otherSlot] ?? 0, otherAt[otherSlot + 1] ?? 0]
    for (let i = 0; i < Math.min(end - start, to - from); i += 1) {
      const difference = (ids[start + i] ?? 0) - (otherIds[from + i] ?? 0)
      if (difference !== 0) return difference
    }
    return end - start - (to - from)
  }

  /** Forward text of a document. */
  codes(slot: number): Uint16Array {
    const { text, textAt } = this.parts
    return text.subarray(textAt[slot] ?? 0, textAt[slot + 1] ?? 0)
  }

  /** Position of a term by its key; -1 when no document has it. */
  findTerm(key: number): number {
    return findSorted(this.parts.termKeys, key)
  }

  /** The number of documents with a pair, a word or a concept, by its key. */
  documentsWith(key: number): number {
    const term = this.findTerm(key)
    return term < 0 ? 0 : (this.parts.termDocs[term] ?? 0)
  }

  /** The number of documents with a single character or word, by its code. */
  documentsWithSingle(code: number): number {
    const at = findSorted(this.parts.singleCodes, code)
    const { singleDocs } = this.parts
    return at < 0 ? 0 : (singleDocs[2 * at] ?? 0) + (singleDocs[2 * at + 1] ?? 0) * 0x10000
  }
}
