/**
 * Every token of a text is one 16-bit code. A Han character is its own code, a Latin word or number has a code of the index, and a
 * concept (place, authority, synonym) has a fixed one. BREAK stands between runs of tokens.
 */
export const BREAK = 0
/** Codes 1–15 begin a field: after code n the weight of field n of the index applies. */
export const LAST_FIELD = 15
export const FIRST_CONCEPT = 0x10
export const LAST_CONCEPT = 0xfff

const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff
const FIRST_WORD = LAST_CONCEPT + 1
const WORDS_BELOW_HAN = FIRST_HAN - FIRST_WORD
const WORD_CAPACITY = WORDS_BELOW_HAN + (0xffff - LAST_HAN)

export const isHan = (code: number) => code >= FIRST_HAN && code <= LAST_HAN
export const isConcept = (code: number) => code >= FIRST_CONCEPT && code <= LAST_CONCEPT
/** A Han character or a word: it can count by itself and as half of a pair. */
export const isToken = (code: number) => code > LAST_CONCEPT
export const isWord = (code: number) => isToken(code) && !isHan(code)

/** Key of two neighbouring tokens. With BREAK on the right: the last token before a break. With BREAK on the left: a word or a concept by itself. */
export const pairKey = (left: number, right: number) => ((left << 16) | right) >>> 0

/** Code of the n-th word of an index. From the 33,793rd on, words share codes. */
export function wordCode(ordinal: number): number {
  const place = ordinal % WORD_CAPACITY
  return place < WORDS_BELOW_HAN ? FIRST_WORD + place : LAST_HAN + 1 + (place - WORDS_BELOW_HAN)
}

/** FNV-1a over the UTF-16 units. 32 bits are enough to distinguish the words of one index. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
