import { SYLLABLES } from './syllables'

/** Syllables without tones: how a character is read, and which characters are read so. */
export interface Pinyin {
  readings: ReadonlyMap<number, string>
  characters: ReadonlyMap<string, readonly number[]>
}

let known: Pinyin | undefined

/** The table of readings, made when it is first asked for. */
export function pinyin(): Pinyin {
  if (known) return known
  const readings = new Map<number, string>()
  const characters = new Map<string, number[]>()
  for (const group of SYLLABLES.flatMap((line) => line.split(' '))) {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? ''
    const codes = Array.from(group.slice(syllable.length), (symbol) => symbol.charCodeAt(0))
    characters.set(syllable, codes)
    for (const code of codes) readings.set(code, syllable)
  }
  known = { readings, characters }
  return known
}

const LONGEST_SYLLABLE = 6
const MOST_SYLLABLES = 8

/**
 * Reads a Latin word as pinyin, by whole syllables (fangang) or by initials (fgbc): the possible characters of each place. Undefined
 * when it can be neither.
 */
export function readPinyin(word: string): (readonly number[])[] | undefined {
  if (!/^[a-z]{2,}$/.test(word)) return undefined
  const { characters } = pinyin()
  const syllables = splitSyllables(word, new Set(characters.keys()))
  if (syllables) return syllables.map((syllable) => characters.get(syllable) ?? [])
  if (word.length > MOST_SYLLABLES || /[iuv]/.test(word)) return undefined
  return Array.from(word, (initial) =>
    [...characters].flatMap(([syllable, codes]) => (syllable.startsWith(initial) ? codes : [])),
  )
}

/** Splits into the fewest syllables: xian is one. Whoever means xi'an writes a space. */
function splitSyllables(word: string, syllables: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    for (let size = Math.min(LONGEST_SYLLABLE, end); size > 0; size -= 1) {
      const before = best[end - size]
      const syllable = word.slice(end - size, end)
      if (!before || before.length >= MOST_SYLLABLES || !syllables.has(syllable)) continue
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY))
        best[end] = [...before, syllable]
    }
  }
  const found = best[word.length]
  return found && found.length > 1 ? found : undefined
}
