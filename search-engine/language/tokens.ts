import { BREAK, isHan, isToken } from './codes'
import type { Concepts } from './concepts'
import { foldText } from './fold'
import type { WordCodes } from './words'

const ZERO = 0x30
const NINE = 0x39
const LOWER_A = 0x61
const LOWER_Z = 0x7a
const DOT = 0x2e
const OTHER_LETTER = /^[\p{L}\p{N}]/u

const isDigit = (unit: number) => unit >= ZERO && unit <= NINE
const isLatin = (unit: number) => unit >= LOWER_A && unit <= LOWER_Z
const isSpace = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d

/**
 * Reads a text as codes and passes them to `write` one by one. A Han character is its own code. A Latin word, a number (3.5 is one) and a run of
 * other letters are one code each. Everything between them is one BREAK, but white space gives no code. The code of a concept follows the last
 * character of its name.
 */
export function readCodes(
  text: string,
  words: WordCodes,
  concepts: Concepts,
  write: (code: number) => void,
): void {
  const folded = foldText(text)
  const conceptAt = concepts.find(folded)
  let broken = true
  let at = 0
  while (at < folded.length) {
    const unit = folded.charCodeAt(at)
    let end = at + 1
    let code = BREAK
    if (isHan(unit)) code = unit
    else if (isDigit(unit) || isLatin(unit)) {
      end = endOfWord(folded, at)
      code = words.code(folded.slice(at, end))
    } else if (isSpace(unit)) {
      at = end
      continue
    } else if (unit > 0x7f && OTHER_LETTER.test(folded.slice(at, at + 2))) {
      end = endOfOthers(folded, at)
      code = words.code(folded.slice(at, end))
    }
    if (isToken(code)) {
      write(code)
      broken = false
    } else if (!broken) {
      write(BREAK)
      broken = true
    }
    at = end
    for (const concept of conceptAt?.get(at) ?? []) write(concept)
  }
}

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isDigit(unit) || isLatin(unit)) at += 1
    else if (unit === DOT && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) at += 1
    else break
  }
  return at
}

function endOfOthers(text: string, start: number): number {
  let at = start
  for (const symbol of text.slice(start, start + 60)) {
    const unit = symbol.charCodeAt(0)
    if (isHan(unit) || unit <= 0x7f || !OTHER_LETTER.test(symbol)) break
    at += symbol.length
  }
  return Math.max(at, start + 1)
}
