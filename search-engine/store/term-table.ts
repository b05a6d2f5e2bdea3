import { Growing } from './growing'

const EMPTY = 0xffffffff

/**
 * Counts terms document by document. An open hash table maps the key of a term to its ordinal. A stream holds (ordinal, frequency)
 * in the order of the documents, so that postings can be written without sorting.
 */
export class TermTable {
  private slots = new Uint32Array(1 << 12).fill(EMPTY)
  private readonly keys = Growing.of32()
  private readonly documents = Growing.of32()
  /** By ordinal: the position in the stream of the term's last entry. */
  private readonly placed = Growing.of32()
  readonly stream = Growing.of32(1 << 14)
  /** Stream position at which each document starts. */
  readonly starts = Growing.of32()
  private documentStart = 0

  nextDocument(): void {
    this.documentStart = this.stream.length
    this.starts.push(this.documentStart)
  }

  /** Adds to the frequency of a term in the current document. */
  count(key: number, frequency: number): void {
    const ordinal = this.getOrdinal(key)
    const place = this.placed.at(ordinal)
    if (place !== EMPTY && place >= this.documentStart) {
      this.stream.set(place + 1, this.stream.at(place + 1) + frequency)
      return
    }
    this.placed.set(ordinal, this.stream.length)
    this.documents.set(ordinal, this.documents.at(ordinal) + 1)
    this.stream.push(ordinal)
    this.stream.push(frequency)
  }

  /** The number of documents with a term. */
  documentCount(ordinal: number): number {
    return this.documents.at(ordinal)
  }

  get size(): number {
    return this.keys.length
  }

  /** All keys in rising order, and the ordinal of each. */
  sorted(): { keys: Uint32Array; ordinals: Uint32Array } {
    const keys = this.keys.view().slice().sort()
    return { keys, ordinals: keys.map((key) => this.getOrdinal(key)) }
  }

  private getOrdinal(key: number): number {
    const mask = this.slots.length - 1
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const ordinal = this.slots[at] ?? EMPTY
      if (ordinal === EMPTY) break
      if (this.keys.at(ordinal) === key) return ordinal
      at = (at + 1) & mask
    }
    const ordinal = this.keys.push(key)
    this.documents.push(0)
    this.placed.push(EMPTY)
    this.slots[at] = ordinal
    if (this.keys.length * 2 > this.slots.length) this.widen()
    return ordinal
  }

  private widen(): void {
    const slots = new Uint32Array(this.slots.length * 2).fill(EMPTY)
    const mask = slots.length - 1
    for (let ordinal = 0; ordinal < this.keys.length; ordinal += 1) {
      let at = (Math.imul(this.keys.at(ordinal), 0x9e3779b1) >>> 7) & mask
      while (slots[at] !== EMPTY) at = (at + 1) & mask
      slots[at] = ordinal
    }
    this.slots = slots
  }
}
