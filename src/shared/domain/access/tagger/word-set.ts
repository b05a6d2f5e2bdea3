const LONGEST = 6

/** A set of words of up to six characters that finds words at a place of a text without cutting the text. */
export class WordSet {
  /**
   * Packed words by first character. A group is unpacked when a text contains its character: few texts contain a hundred of the five
   * thousand.
   */
  private readonly packed = new Map<string, string[]>()
  /** Unpacked words by first character, without that character. */
  private readonly rests = new Map<string, ReadonlySet<string>>()

  /**
   * @param packed words by first character: “安全 家人” holds 安全 and 安家人; “
   * ” divides the groups (see bench/masking/make-words.ts)
   */
  constructor(packed: string, more: readonly string[] = []) {
    for (const group of packed.split('|')) this.add(group)
    for (const word of more) this.add(`${word.charAt(0)} ${word.slice(1)}`)
  }

  /**
   * For each unit of a text the lengths of the words that begin there, as bits: bit 2 for a word of two characters, bits 3 to 6 for longer
   * ones.
   */
  lengthsFrom(text: string): Uint8Array {
    const lengths = new Uint8Array(text.length)
    for (let at = 0; at < text.length; at += 1) {
      const rests = this.restsOf(text.charAt(at))
      if (!rests) continue
      for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1)
        if (rests.has(text.slice(at + 1, at + length))) lengths[at] = (lengths[at] ?? 0) | (1 << length)
    }
    return lengths
  }

  private add(group: string): void {
    const start = group.charAt(0)
    const known = this.packed.get(start)
    if (known) known.push(group)
    else this.packed.set(start, [group])
  }

  private restsOf(start: string): ReadonlySet<string> | undefined {
    const known = this.rests.get(start)
    const groups = known ? undefined : this.packed.get(start)
    if (!groups) return known
    const rests = new Set(groups.flatMap(takeApart))
    this.rests.set(start, rests)
    return rests
  }
}

/** Splits “安全 家人” into 全 and 家人. */
function takeApart(group: string): string[] {
  const [head = '', ...longer] = group.split(' ')
  return [...head.slice(1), ...longer]
}

/** For each unit the length of the longest word that begins there; 0 without a word. */
export function longestFrom(lengths: Uint8Array): Uint8Array {
  return lengths.map((bits) => (bits === 0 ? 0 : 31 - Math.clz32(bits)))
}

/** For each unit the length of the longest word that ends with it; 0 without a word. */
export function longestUpTo(begins: Uint8Array): Uint8Array {
  const ends = new Uint8Array(begins.length)
  begins.forEach((length, at) => {
    const last = at + length - 1
    if (length > (ends[last] ?? 0)) ends[last] = length
  })
  return ends
}

/** For each unit the length of the longest word that contains it and neither begins nor ends there. */
export function longestAround(begins: Uint8Array): Uint8Array {
  const around = new Uint8Array(begins.length)
  begins.forEach((length, at) => {
    for (let i = at + 1; i < at + length - 1; i += 1) around[i] = Math.max(around[i] ?? 0, length)
  })
  return around
}

/**
 * Costs of a split into words. Every word costs the same, so fewer words are likelier. A single character costs by its class in
 * `WORD_SIGNS`: one that is hardly ever a word (class 0) costs most.
 */
const WORD_COST = 10
const SIGN_COSTS = [24, 9, 13, 18]

/**
 * The likeliest split of a text into words: for each unit the length of its word times 4, plus the place in it. `alone`: class of each
 * character as a word.
 */
export function splitWords(lengths: Uint8Array, alone: Uint8Array): Uint8Array {
  const units = lengths.length
  const costs = new Uint32Array(units + 1).fill(1e9)
  const from = new Uint32Array(units + 1)
  costs[0] = 0
  for (let at = 0; at < units; at += 1) {
    const sign = (costs[at] ?? 0) + (SIGN_COSTS[alone[at] ?? 0] ?? 0)
    if (sign < (costs[at + 1] ?? 0)) [costs[at + 1], from[at + 1]] = [sign, at]
    for (let length = 2; length <= LONGEST; length += 1) {
      if (((lengths[at] ?? 0) & (1 << length)) === 0) continue
      const word = (costs[at] ?? 0) + WORD_COST - length
      if (word < (costs[at + length] ?? 0)) [costs[at + length], from[at + length]] = [word, at]
    }
  }
  const words = new Uint8Array(units)
  for (let end = units; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0
    for (let at = start; at < end; at += 1) words[at] = Math.min(4, end - start) * 4 + Math.min(3, at - start)
  }
  return words
}
