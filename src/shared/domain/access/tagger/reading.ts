import { ORDINARY_WORDS, PLACE_NAMES } from './ordinary-words'
import { BEFORE, BEHIND, findMarkers, TITLES, toMarkers, type Markers } from './markers'
import { DOUBLE_CLASS, DOUBLES, GIVEN_CLASSES, SIGN, signKind, SURNAME_CLASSES, WORD_CLASSES } from './signs'
import { OWN_WORDS } from './own-words'
import { longestAround, longestFrom, longestUpTo, splitWords, WordSet } from './word-set'

/** Features of each UTF-16 unit of a text, before the tagger weighs anything. */
export interface Reading {
  length: number
  /** Code of the character; digits as 0, letters in lower case. */
  codes: Uint16Array
  kinds: Uint8Array
  surnames: Uint8Array
  given: Uint8Array
  words: { begins: Uint8Array; ends: Uint8Array; around: Uint8Array }
  places: { begins: Uint8Array; ends: Uint8Array }
  /** How frequent the character is as a word by itself: 1 most frequent, 0 hardly ever. */
  alone: Uint8Array
  /** Length of the run of characters that belong to no word and are none, and the place in it; 0 outside of such runs. */
  strange: Uint8Array
  /** The likeliest split into words: length of the unit’s word times 4, plus the place in it. */
  split: Uint8Array
  /** Length of the title that begins here. */
  titles: Uint8Array
  /** Kinds of the nearest marker before, within the clause, and its distance; 0 without one. */
  before: Uint16Array
  behind: Uint16Array
  /** Length and kind of the run of digits and letters that holds the unit; 0 outside of such runs. */
  runs: Uint16Array
  /** Codes of the characters before and behind that run. */
  runEdges: Uint16Array
}

interface Tables {
  words: WordSet
  places: WordSet
  titles: Markers
  before: Markers
  behind: Markers
}

let tables: Tables | undefined
const signKinds = new Map<string, number>()
/** Signs whose kind is remembered; there are not many more in use. */
const REMEMBERED = 8_000
const REACH = 8

/** Reads the features of a text. The word lists are unpacked for the first text. */
export function readSigns(text: string): Reading {
  tables ??= {
    words: new WordSet(`${ORDINARY_WORDS.join('')}|${PLACE_NAMES.join('')}`, OWN_WORDS),
    places: new WordSet(PLACE_NAMES.join('')),
    titles: toMarkers({ titles: TITLES }),
    before: toMarkers(BEFORE),
    behind: toMarkers(BEHIND),
  }
  const small = text.toLowerCase().length === text.length ? text.toLowerCase() : text
  const kinds = Uint8Array.from(text.split(''), kindOf)
  const lengths = tables.words.lengthsFrom(text)
  const begins = longestFrom(lengths)
  const around = longestAround(begins)
  const places = longestFrom(tables.places.lengthsFrom(text))
  const ends = longestUpTo(begins)
  const alone = Uint8Array.from(text.split(''), (sign) => WORD_CLASSES.get(sign) ?? 0)
  const split = splitWords(lengths, alone)
  return {
    length: text.length,
    alone,
    strange: strangeRuns(kinds, alone, split),
    split,
    codes: Uint16Array.from(small.split(''), (sign, i) =>
      kinds[i] === SIGN.digit ? 48 : sign.charCodeAt(0),
    ),
    kinds,
    surnames: surnamesIn(text),
    given: Uint8Array.from(text.split(''), (sign) => GIVEN_CLASSES.get(sign) ?? 0),
    words: { begins, ends, around },
    places: { begins: places, ends: longestUpTo(places) },
    titles: findMarkers(text, tables.titles).lengths.map((length, i) =>
      (begins[i] ?? 0) > length ? 0 : length,
    ),
    before: nearestBefore(small, kinds, tables.before),
    behind: nearestBehind(small, kinds, tables.behind),
    ...readRuns(small, kinds),
  }
}

function kindOf(sign: string): number {
  const known = signKinds.get(sign)
  if (known !== undefined) return known
  const kind = signKind(sign)
  if (signKinds.size < REMEMBERED) signKinds.set(sign, kind)
  return kind
}

function surnamesIn(text: string): Uint8Array {
  const classes = Uint8Array.from(text.split(''), (sign) => SURNAME_CLASSES.get(sign) ?? 0)
  for (let at = 0; at + 1 < text.length; at += 1)
    if (DOUBLES.has(text.slice(at, at + 2))) classes[at] = DOUBLE_CLASS
  return classes
}

/** Runs of characters that belong to no known word and are rarely words by themselves. Most names are such runs. */
function strangeRuns(kinds: Uint8Array, alone: Uint8Array, split: Uint8Array): Uint8Array {
  const runs = new Uint8Array(kinds.length)
  const isStrange = (i: number) =>
    kinds[i] === SIGN.han && split[i] === 4 && (alone[i] === 0 || alone[i] === 3)
  for (let from = 0; from < kinds.length; from += 1) {
    let to = from
    while (to < kinds.length && isStrange(to)) to += 1
    const length = Math.min(4, to - from)
    for (let i = from; i < to; i += 1) runs[i] = length * 4 + Math.min(3, i - from)
    if (to > from) from = to
  }
  return runs
}

const near = (kinds: number, distance: number) => kinds * 4 + (distance <= 1 ? 1 : distance <= 3 ? 2 : 3)

function nearestBefore(text: string, kinds: Uint8Array, markers: Markers): Uint16Array {
  const found = findMarkers(text, markers)
  const nearest = new Uint16Array(text.length)
  found.kinds.forEach((kind, at) => {
    if (kind === 0) return
    const end = at + (found.lengths[at] ?? 0)
    for (let i = end; i < Math.min(text.length, end + REACH) && kinds[i] !== SIGN.pause; i += 1)
      nearest[i] = near(kind, i - end)
  })
  return nearest
}

function nearestBehind(text: string, kinds: Uint8Array, markers: Markers): Uint16Array {
  const found = findMarkers(text, markers)
  const nearest = new Uint16Array(text.length)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const kind = found.kinds[at] ?? 0
    if (kind === 0) continue
    for (let i = at - 1; i >= Math.max(0, at - REACH) && kinds[i] !== SIGN.pause; i -= 1)
      nearest[i] = near(kind, at - i - 1)
  }
  return nearest
}

const stepOf = (count: number) => (count < 9 ? count : count < 12 ? count : count < 15 ? 12 : 13)
const isInRun = (kind: number | undefined) =>
  kind === SIGN.digit || kind === SIGN.letter || kind === SIGN.numeral

/** Runs of digits, numerals and letters, also when single joints or spaces divide them. */
function readRuns(text: string, kinds: Uint8Array): Pick<Reading, 'runs' | 'runEdges'> {
  const runs = new Uint16Array(text.length)
  const runEdges = new Uint16Array(text.length * 2)
  for (let from = 0; from < text.length; from += 1) {
    if (!isInRun(kinds[from])) continue
    let to = from
    const counts = [0, 0, 0]
    for (let at = from; at < text.length && at - to <= 2; at += 1) {
      const kind = kinds[at] ?? SIGN.other
      if (isInRun(kind)) {
        to = at
        const place = kind === SIGN.letter ? 1 : kind === SIGN.numeral ? 2 : 0
        counts[place] = (counts[place] ?? 0) + 1
      } else if (kind !== SIGN.joint && kind !== SIGN.space && kind !== SIGN.quote) break
    }
    const [digits = 0, letters = 0, numerals = 0] = counts
    const make =
      stepOf(digits + numerals) * 64 +
      Math.min(7, letters) * 8 +
      (numerals > 0 ? 4 : 0) +
      (digits > 0 ? 2 : 0)
    for (let i = from; i <= to; i += 1) {
      runs[i] = make + 1
      runEdges[2 * i] = text.charCodeAt(from - 1) || 0
      runEdges[2 * i + 1] = text.charCodeAt(to + 1) || 0
    }
    from = to
  }
  return { runs, runEdges }
}
