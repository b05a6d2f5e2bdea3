import { simplified } from './traditional'

/** A stretch of the original text: UTF-16 offsets, end exclusive. */
export interface DocumentPassage {
  start: number
  end: number
}

/** How far a value can be trusted. The publisher is asked to check `doubtful` ones. */
export type Confidence = 'certain' | 'likely' | 'doubtful'

/** A value read out of a document, with its passage. */
export interface Extracted<T> {
  value: T
  passage: DocumentPassage
  confidence: Confidence
}

/** A line that is not blank: its passage without surrounding white space, folded, and packed (folded without any white space). */
export interface Line extends DocumentPassage {
  folded: string
  packed: string
}

/** Text without white space that maps each symbol to its original offset: notices space and wrap words at will. */
export interface Packed {
  text: string
  /** The passage of the original from symbol `from` up to, not including, symbol `to`. */
  passage(from: number, to: number): DocumentPassage
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const ZERO_WIDTH = /[\u200B-\u200D\u2060]/g
const FULL_TO_HALF = 0xfee0

/**
 * Makes full-width letters, digits and signs half-width, and simplifies traditional characters of recognised words, one for one: offsets stay the
 * same.
 */
export function foldWidth(text: string): string {
  const half = text
    .replace(FULL_WIDTH, (symbol) => String.fromCharCode(symbol.charCodeAt(0) - FULL_TO_HALF))
    .replace(ZERO_WIDTH, ' ')
  return simplified(half)
}

/** The text without any white space, half-width. */
export function packLine(text: string): string {
  return foldWidth(text).replace(/\s+/g, '')
}

/** Packs the part of `folded` between two offsets. */
export function pack(folded: string, start = 0, end = folded.length): Packed {
  const offsets: number[] = []
  let text = ''
  for (let i = start; i < end; i += 1) {
    const symbol = folded.charAt(i)
    if (/\s/.test(symbol)) continue
    text += symbol
    offsets.push(i)
  }
  return {
    text,
    passage: (from, to) => ({ start: offsets[from] ?? end, end: (offsets[to - 1] ?? end - 1) + 1 }),
  }
}
