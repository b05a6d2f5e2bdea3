import { SIMPLIFIED, TRADITIONAL } from './traditional'

/** Anything but ASCII, Han, and the punctuation of Chinese text: only then is the slow, exact folding needed. */
const NEEDS_NFKC =
  /[^\0-\x7f\u3001-\u3011\u3400-\u9fff\u2014\u2018-\u201d\u2026\uff01\uff0c\uff1a\uff1b\uff1f]/
const HAS_CAPITAL = /[A-Z]/

let simple: Map<string, string> | undefined
let traditional: RegExp | undefined

/** What is compared, never what is shown: width, case and compatibility forms, traditional characters as simplified ones. */
export function foldText(text: string): string {
  const wide = NEEDS_NFKC.test(text) ? text.normalize('NFKC').toLowerCase() : text
  return simplify(HAS_CAPITAL.test(wide) ? wide.toLowerCase() : wide)
}

function simplify(text: string): string {
  traditional ??= new RegExp(`[${TRADITIONAL}]`, 'g')
  simple ??= new Map(Array.from(TRADITIONAL, (symbol, i) => [symbol, SIMPLIFIED[i] ?? symbol]))
  const known = simple
  return text.replace(traditional, (symbol) => known.get(symbol) ?? symbol)
}
