import { SYLLABLES } from './syllables'

/** Second readings that enterprises type: 银行 is yinhang. */
const SECOND_READINGS =
  'hang行 chong重 zhang长 diao调 huan还 yue乐 dai大 jiao校 shuai率 dan弹 xiang降 mu模 zhao着 chai差 chen称 ji给 jiao觉 cheng盛 pian便 dou都 liao了 shan单 shen参'

/** Readings of characters as syllables without tones, in both directions. A sound is a syllable (dai) or a first letter (d). */
export interface Pinyin {
  /** The commonest syllable of a character; undefined where the table has none. */
  syllableOf(code: number): string | undefined
  /** The characters with this sound. */
  charactersOf(sound: string): readonly number[]
  /** Returns a test for whether a character has this sound. */
  reads(sound: string): (code: number) => boolean
}

let known: Pinyin | undefined

/** The table, built at the first call. */
export function pinyin(): Pinyin {
  return (known ??= build())
}

const groupsIn = (text: string): [syllable: string, characters: string][] =>
  text.split(' ').map((group) => {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? ''
    return [syllable, group.slice(syllable.length)]
  })

function build(): Pinyin {
  const names = ['']
  const characters: number[][] = [[]]
  /** Ordinals of the syllables of a character, by its code; 0 where there is none. */
  const first = new Uint16Array(0x10000)
  const second = new Uint16Array(0x10000)
  for (const [syllable, symbols] of SYLLABLES.flatMap(groupsIn)) {
    const codes = Array.from(symbols, (symbol) => symbol.charCodeAt(0))
    for (const code of codes) first[code] = names.length
    names.push(syllable)
    characters.push(codes)
  }
  for (const [syllable, symbol] of groupsIn(SECOND_READINGS)) {
    const code = symbol.charCodeAt(0)
    second[code] = Math.max(0, names.indexOf(syllable))
    characters[second[code]]?.push(code)
  }
  const fitting = (sound: string): number[] =>
    names.flatMap((name, ordinal) =>
      name === sound || (sound.length === 1 && name.startsWith(sound)) ? [ordinal] : [],
    )
  return {
    syllableOf: (code) => names[first[code] as number] || undefined,
    charactersOf: (sound) => fitting(sound).flatMap((ordinal) => characters[ordinal] ?? []),
    reads: (sound) => {
      const fits = new Uint8Array(names.length)
      for (const ordinal of fitting(sound)) fits[ordinal] = 1
      return (code) => fits[first[code] as number] === 1 || fits[second[code] as number] === 1
    },
  }
}

const WHOLE_SYLLABLES: ReadonlySet<string> = new Set(
  SYLLABLES.flatMap((line) => groupsIn(line).map(([syllable]) => syllable)),
)
const LONGEST_SYLLABLE = 6
const MOST_SYLLABLES = 8

/** A Latin word read as pinyin: by whole syllables (fan gang), or by letters with which syllables begin (f g b c). */
export interface SoundedWord {
  sounds: readonly string[]
  whole: boolean
}

/** A Latin word read as pinyin, by whole syllables or by initials; undefined when it can be neither. */
export function readPinyin(word: string): SoundedWord | undefined {
  if (!/^[a-z]{2,}$/.test(word)) return undefined
  const syllables = split(word)
  if (syllables) return { sounds: syllables, whole: true }
  // No syllable begins with i, u or v.
  if (word.length > MOST_SYLLABLES || /[iuv]/.test(word)) return undefined
  return { sounds: [...word], whole: false }
}

/** Splits a word into the fewest syllables, the longer first: xian is one, because people who mean xi'an write it with a space. */
function split(word: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    for (let size = Math.min(LONGEST_SYLLABLE, end); size > 0; size -= 1) {
      const before = best[end - size]
      const syllable = word.slice(end - size, end)
      if (!before || before.length >= MOST_SYLLABLES || !WHOLE_SYLLABLES.has(syllable)) continue
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY))
        best[end] = [...before, syllable]
    }
  }
  const found = best[word.length]
  return found && found.length > 1 ? found : undefined
}
