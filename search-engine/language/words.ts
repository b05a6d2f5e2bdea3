import { wordCode, wordHash } from '../store/codes'

/** Finds the code of a word; 0 when the index has never seen it. */
export interface WordCodes {
  codeOf(word: string): number
}

/** The words of an index under construction: an unknown word gets the next code. Those it starts with keep theirs. */
export class GrowingWords implements WordCodes {
  private readonly codes = new Map<number, number>()

  constructor(before?: { wordHashes: Uint32Array; wordCodes: Uint16Array }) {
    before?.wordHashes.forEach((hash, i) => this.codes.set(hash, before.wordCodes[i] ?? 0))
  }

  /** Only looks: 0 for an unknown word. */
  get known(): WordCodes {
    return { codeOf: (word) => this.codes.get(wordHash(word)) ?? 0 }
  }

  codeOf(word: string): number {
    const hash = wordHash(word)
    const known = this.codes.get(hash)
    if (known !== undefined) return known
    const code = wordCode(this.codes.size)
    this.codes.set(hash, code)
    return code
  }

  /** Hashes in rising order with the code of each: the form in which a snapshot keeps them. */
  sorted(): { hashes: Uint32Array; codes: Uint16Array } {
    const hashes = Uint32Array.from(this.codes.keys()).sort()
    return { hashes, codes: Uint16Array.from(hashes, (hash) => this.codes.get(hash) ?? 0) }
  }
}

/** The words of a snapshot, looked up where they lie. */
export class PackedWords implements WordCodes {
  constructor(
    private readonly hashes: Uint32Array,
    private readonly codes: Uint16Array,
  ) {}

  codeOf(word: string): number {
    const at = findSorted(this.hashes, wordHash(word))
    return at < 0 ? 0 : (this.codes[at] ?? 0)
  }
}

/** Position of a value in rising numbers, -1 when it is not there. */
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
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
