import { SIMPLIFIED, TRADITIONAL } from './traditional'

/** Matches anything but ASCII, Han and Chinese punctuation. Only such texts need the slow `normalize`. */
const NEEDS_NFKC =
  /[^\0-\x7f\u3001-\u3011\u3400-\u9fff\u2014\u2018-\u201d\u2026\uff01\uff0c\uff1a\uff1b\uff1f]/
const HAS_CAPITAL = /[A-Z]/

/** The simplified character by the code of the traditional one; 0 for all other codes. Built at the first use. */
let simplifiedByCode: Uint16Array | undefined

/** Folds width, case, compatibility forms and traditional characters. The result is for comparing, never for showing. */
export function foldText(text: string): string {
  const wide = NEEDS_NFKC.test(text) ? text.normalize('NFKC').toLowerCase() : text
  return simplify(HAS_CAPITAL.test(wide) ? wide.toLowerCase() : wide)
}

function simplify(text: string): string {
  const table = (simplifiedByCode ??= makeTable())
  for (let at = 0; at < text.length; at += 1)
    if (table[text.charCodeAt(at)] !== 0) return text.slice(0, at) + replaceFrom(text, at, table)
  return text
}

function replaceFrom(text: string, from: number, table: Uint16Array): string {
  let simpler = ''
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    simpler += String.fromCharCode(table[unit] || unit)
  }
  return simpler
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let i = 0; i < TRADITIONAL.length; i += 1) table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i)
  return table
}
