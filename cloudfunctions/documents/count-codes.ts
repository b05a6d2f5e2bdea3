/** Lists of ranges in the maps of a font (Adobe Technical Note #5014): a reader fills in every code between the ends of each. */
const LISTS = ['bfrange', 'cidrange'] as const
/** One range: its first and last code, and what the first becomes. */
const RANGE = /<([0-9a-fA-F\s]*)>\s*<([0-9a-fA-F\s]*)>\s*(?:<[^<>]*>|\[[^[\]]*\]|[-+]?\d+)\s*/y
/** Strings and comments can hide a range from this pattern. */
const DISGUISED = /[(%]/

/** How many codes the font maps of a stream name; Infinity where they are written in a way that cannot be counted. */
export function countCodes(stream: Buffer): number {
  if (!stream.includes('range')) return 0
  const text = stream.toString('latin1')
  let codes = 0
  for (const list of LISTS)
    for (let at = text.indexOf(`begin${list}`); at >= 0; at = text.indexOf(`begin${list}`, at + 1)) {
      const end = text.indexOf(`end${list}`, at)
      codes += codesIn(text.slice(at + 5 + list.length, end < 0 ? text.length : end))
      if (end < 0) break
      at = end
    }
  return codes
}

function codesIn(written: string): number {
  const ranges = written.trimStart()
  if (DISGUISED.test(ranges)) return Number.POSITIVE_INFINITY
  let codes = 0
  let end = 0
  RANGE.lastIndex = 0
  for (let range = RANGE.exec(ranges); range; range = RANGE.exec(ranges)) {
    const [first, last] = [range[1], range[2]].map((hex = '') => parseInt(hex.replace(/\s/g, '') || '0', 16))
    codes += Math.max(0, (last ?? 0) - (first ?? 0) + 1)
    end = RANGE.lastIndex
  }
  return ranges.includes('<', end) ? Number.POSITIVE_INFINITY : codes
}
