import { FONT_CODES_MAX } from './limits'

/** The first bytes of a font, in which its lists of tables are searched for; a collection has one list for each of its fonts. */
const DIRECTORIES_BYTES = 64 * 1024
const SFNT = [0x00010000, 0x74727565, 0x4f54544f, 0x74746366]
/** The format of groups (OpenType, “cmap”): a reader fills in every code from the first to the last of each. */
const GROUPS_FORMAT = 12
const GROUP_BYTES = 12

/**
 * How many codes the groups of a font's `cmap` tables name. Counts every table that a reader may choose, and stops shortly after
 * `FONT_CODES_MAX`. Returns 0 for a stream that is no TrueType or OpenType font.
 */
export function countFontCodes(stream: Buffer): number {
  if (stream.length < 12 || !SFNT.includes(stream.readUInt32BE(0))) return 0
  const directories = stream.subarray(0, DIRECTORIES_BYTES)
  const subtables = new Set<number>()
  let codes = 0
  for (let at = directories.indexOf('cmap'); at >= 0; at = directories.indexOf('cmap', at + 1)) {
    const table = numberAt(stream, at + 8)
    const count = numberAt(stream, table) & 0xffff
    for (let i = 0; i < count && codes <= FONT_CODES_MAX; i += 1) {
      const record = table + 4 + 8 * i
      if (record + 8 > stream.length) break
      const subtable = table + numberAt(stream, record + 4)
      if (subtables.has(subtable)) continue
      subtables.add(subtable)
      codes += codesOfGroups(stream, subtable)
    }
  }
  return codes
}

/** A group counts as at least one code, so that the limit also ends a long list of empty groups. */
function codesOfGroups(stream: Buffer, subtable: number): number {
  if (numberAt(stream, subtable) >>> 16 !== GROUPS_FORMAT) return 0
  const groups = numberAt(stream, subtable + 12)
  let codes = 0
  for (let i = 0; i < groups && codes <= FONT_CODES_MAX; i += 1) {
    const group = subtable + 16 + GROUP_BYTES * i
    if (group + GROUP_BYTES > stream.length) break
    codes += Math.max(1, numberAt(stream, group + 4) - numberAt(stream, group) + 1)
  }
  return codes
}

const numberAt = (stream: Buffer, at: number) => (at + 4 <= stream.length ? stream.readUInt32BE(at) : 0)
