import { foldText } from '@search-engine'
import { isGlue, isTime } from '../index/terms'

/**
 * A text as units for comparison: folded characters, each by itself and together with the one before. The weight of a unit does not depend on the
 * catalogue, so that a catalogue of ten services and one of ten thousand give the same likeness.
 */
export interface Units {
  codes: Uint16Array
  /** The weight of each character by itself. */
  single: Float32Array
  /** The weight of each character together with the one before; 0 at the start of a run. */
  pair: Float32Array
  total: number
}

const SINGLE = 0.6
/** For a character without a topic. */
const GLUE_SINGLE = 0.12
const HALF_GLUE_PAIR = 0.15
/** For a word for a time. */
const TIME_PAIR = 0.05
/** For two letters of a Latin word: MES has two such pairs. */
const LATIN_PAIR = 0.7
const DIGIT_PAIR = 0.05

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff
const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isLatin = (code: number) => code >= 0x61 && code <= 0x7a

export function toUnits(text: string): Units {
  const folded = foldText(text)
  const codes = new Uint16Array(folded.length)
  const single = new Float32Array(folded.length)
  const pair = new Float32Array(folded.length)
  let before = 0
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at)
    codes[at] = code
    single[at] = isHan(code) ? (isGlue(code) ? GLUE_SINGLE : SINGLE) : 0
    pair[at] = pairWeight(before, code)
    if (isTime(before, code)) single.fill(GLUE_SINGLE, at - 1, at + 1)
    before = code
  }
  let total = 0
  for (let at = 0; at < codes.length; at += 1) total += (single[at] as number) + (pair[at] as number)
  return { codes, single, pair, total }
}

function pairWeight(left: number, right: number): number {
  if (isHan(left) && isHan(right)) {
    if (isTime(left, right)) return TIME_PAIR
    const glue = Number(isGlue(left)) + Number(isGlue(right))
    return glue === 0 ? 1 : glue === 1 ? HALF_GLUE_PAIR : 0
  }
  if (isLatin(left) && isLatin(right)) return LATIN_PAIR
  return (isDigit(left) || isLatin(left)) && (isDigit(right) || isLatin(right)) ? DIGIT_PAIR : 0
}
