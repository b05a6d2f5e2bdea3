import { wordCode, wordHash } from './codes'

/** Gives the code of each word of an index; 0 for a word that the index does not have. */
export interface WordCodes {
  code(word: string): number
}

/** The words of an index while documents are added. A new word gets the next code; the words passed at the start keep theirs. */
export class GrowingWords implements WordCodes {
  private readonly codes = new Map<number, number>()

  constructor(before?: { wordHashes: Uint32Array; wordCodes: Uint16Array }) {
    before?.wordHashes.forEach((hash, i) => this.codes.set(hash, before.wordCodes[i] ?? 0))
  }

  /** The same words, without adding new ones. */
  get known(): WordCodes {
    return { code: (word) => this.codes.get(wordHash(word)) ?? 0 }
  }

  code(word: string): number {
    const hash = wordHash(word)
    const known = this.codes.get(hash)
    if (known !== undefined) return known
    const code = wordCode(this.codes.size)
    this.codes.set(hash, code)
    return code
  }

  /** Hashes in rising order with their codes, as a snapshot stores them. */
  sorted(): { hashes: Uint32Array; codes: Uint16Array } {
    const hashes = Uint32Array.from(this.codes.keys()).sort()
    return { hashes, codes: Uint16Array.from(hashes, (hash) => this.codes.get(hash) ?? 0) }
  }
}

/** The words of a snapshot, looked up in its buffer. */
export class PackedWords implements WordCodes {
  constructor(
    private readonly hashes: Uint32Array,
    private readonly codes: Uint16Array,
  ) {}

  code(word: string): number {
    const at = findSorted(this.hashes, wordHash(word))
    return at < 0 ? 0 : (this.codes[at] ?? 0)
  }
}

/** Position of a value in rising numbers; -1 when it is absent. */
export function findSorted(sorted: Uint32Array | Uint16Array, value: number): number {
  const at = lowerBound(sorted, value)
  return sorted[at] === value ? at : -1
}

/** Position of the first number that is not below the value. */
export function lowerBound(sorted: Uint32Array | Uint16Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
