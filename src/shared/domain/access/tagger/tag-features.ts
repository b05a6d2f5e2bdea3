import { SIGN } from './signs'
import type { Reading } from './reading'

/** Number of weights of each label, a power of two. Features share them by hash. */
export const SLOTS = 131_072
/** Number of features of each UTF-16 unit of a text. */
export const FEATURES = 69

/** Writes the slots of features. A slot is the mixed FNV-1a hash of the feature's number and values. */
class SlotWriter {
  readonly slots: Int32Array
  private next = 0
  private template = 0

  constructor(units: number) {
    this.slots = new Int32Array(units * FEATURES)
  }

  /** Goes to the next unit of the text. */
  start(unit: number): void {
    this.next = unit * FEATURES
    this.template = 0
  }

  add(a: number, b = 0, c = 0, d = 0): void {
    this.template += 1
    let hash = Math.imul(0x811c9dc5 ^ this.template, 0x01000193)
    hash = Math.imul(hash ^ a, 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0x5bd1e995)
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 13) ^ d, 0x5bd1e995)
    this.slots[this.next] = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    this.next += 1
  }
}

/** The features of each unit of a text as slots of weights, `FEATURES` per unit. */
export function listSlots(reading: Reading): Int32Array {
  const writer = new SlotWriter(reading.length)
  const get = readerOf(reading)
  for (let i = 0; i < reading.length; i += 1) {
    writer.start(i)
    addSigns(writer, get, i)
    addWords(writer, get, i)
    addNames(writer, get, i)
    addMarkers(writer, get, i)
  }
  return writer.slots
}

type Get = ReturnType<typeof readerOf>

/** Reads values by unit. Beyond the ends of the text they are 0, and the kind is `outside`. */
function readerOf(reading: Reading) {
  const { codes, kinds, surnames, given, words, places, titles, before, behind, runs, runEdges } = reading
  const { alone, strange, split } = reading
  const inside = (i: number) => i >= 0 && i < reading.length
  return {
    code: (i: number) => (inside(i) ? (codes[i] ?? 0) : i < 0 ? 1 : 2),
    kind: (i: number) => (inside(i) ? (kinds[i] ?? 0) : SIGN.outside),
    surname: (i: number) => surnames[i] ?? 0,
    given: (i: number) => given[i] ?? 0,
    begins: (i: number) => words.begins[i] ?? 0,
    ends: (i: number) => words.ends[i] ?? 0,
    around: (i: number) => words.around[i] ?? 0,
    placeBegins: (i: number) => places.begins[i] ?? 0,
    placeEnds: (i: number) => places.ends[i] ?? 0,
    alone: (i: number) => alone[i] ?? 0,
    /** Length of the unit's word in the likeliest split, and the place in it. */
    split: (i: number) => (inside(i) ? (split[i] ?? 0) : 1),
    strange: (i: number) => strange[i] ?? 0,
    title: (i: number) => titles[i] ?? 0,
    before: (i: number) => before[i] ?? 0,
    behind: (i: number) => behind[i] ?? 0,
    run: (i: number) => runs[i] ?? 0,
    runFrom: (i: number) => runEdges[2 * i] ?? 0,
    runTo: (i: number) => runEdges[2 * i + 1] ?? 0,
  }
}

/** Neighbouring characters and their kinds. */
function addSigns(writer: SlotWriter, { code, kind }: Get, i: number): void {
  for (let away = -3; away <= 3; away += 1) writer.add(code(i + away))
  writer.add(code(i - 2), code(i - 1))
  writer.add(code(i - 1), code(i))
  writer.add(code(i), code(i + 1))
  writer.add(code(i + 1), code(i + 2))
  writer.add(code(i - 1), code(i + 1))
  writer.add(code(i - 2), code(i - 1), code(i))
  writer.add(code(i - 1), code(i), code(i + 1))
  writer.add(code(i), code(i + 1), code(i + 2))
  writer.add(kind(i - 1), kind(i), kind(i + 1))
  writer.add(kind(i - 2), kind(i - 1), kind(i))
  writer.add(kind(i), kind(i + 1), kind(i + 2))
  writer.add(kind(i - 2) * 16 + kind(i - 1), kind(i), kind(i + 1) * 16 + kind(i + 2))
}

/** The unit's position in ordinary words, and the words beside it. */
function addWords(writer: SlotWriter, get: Get, i: number): void {
  const { begins, ends, around } = get
  const shape = begins(i) * 25 + ends(i) * 5 + around(i)
  writer.add(shape)
  writer.add(shape, ends(i - 1), begins(i + 1))
  writer.add(ends(i - 1), begins(i), get.kind(i))
  writer.add(ends(i), begins(i + 1), get.kind(i))
  addWord(writer, get, i - (ends(i - 1) || 1), ends(i - 1))
  addWord(writer, get, i - 1 - (ends(i - 2) || 1), ends(i - 2))
  for (const away of [1, 2, 3]) addWord(writer, get, i + away, begins(i + away))
  writer.add(get.split(i), get.split(i - 1), get.split(i + 1))
  writer.add(get.split(i), get.split(i + 1), get.split(i + 2), get.split(i - 1))
  writer.add(get.split(i), get.alone(i) * 4 + get.alone(i + 1), get.split(i + 1), get.alone(i - 1))
  addSplit(writer, get, i)
  writer.add(get.alone(i), get.alone(i + 1), shape, begins(i + 1))
  writer.add(get.strange(i), ends(i - 1), get.alone(i - 1))
  writer.add(get.strange(i), get.strange(i + 1), get.strange(i - 1), get.surname(i))
  writer.add(get.strange(i), get.behind(i), get.before(i) >> 2)
  writer.add(get.placeBegins(i), get.placeEnds(i), get.placeEnds(i - 1))
  writer.add(get.placeEnds(i - 1), shape, get.behind(i))
}

/** The words of the likeliest split beside the unit's own. */
function addSplit(writer: SlotWriter, get: Get, i: number): void {
  const own = get.split(i)
  const start = i - (own & 3)
  const end = start + (own >> 2)
  const before = get.split(start - 1) >> 2 || 1
  addWord(writer, get, start - before, before)
  addWord(writer, get, end, get.split(end) >> 2)
  addWord(writer, get, start, own >> 2)
  const next = end + (get.split(end) >> 2 || 1)
  addWord(writer, get, next, get.split(next) >> 2)
}

/** The word of a given length from one unit on; with length 0, the character there. */
function addWord(writer: SlotWriter, { code }: Get, from: number, length: number): void {
  writer.add(length, code(from), length > 1 ? code(from + 1) : 0, length > 2 ? code(from + 2) : 0)
}

/** Surnames, characters of given names, and titles. */
function addNames(writer: SlotWriter, get: Get, i: number): void {
  const { surname, given, begins, title, code, kind } = get
  const { split } = get
  writer.add(surname(i), given(i + 1), given(i + 2), split(i) * 256 + split(i + 1) * 16 + split(i + 2))
  writer.add(surname(i - 1), given(i), given(i + 1), split(i - 1) * 256 + split(i) * 16 + split(i + 1))
  writer.add(surname(i - 2), given(i - 1), given(i), split(i - 2) * 256 + split(i - 1) * 16 + split(i))
  writer.add(code(i - 1), surname(i), split(i), split(i - 1))
  writer.add(code(i), surname(i + 1), split(i), split(i + 1))
  writer.add(surname(i), title(i + 1), split(i), split(i + 1))
  writer.add(surname(i), given(i + 1), given(i + 2), begins(i) * 5 + begins(i + 1))
  writer.add(surname(i), given(i + 1), kind(i + 2), begins(i) * 5 + begins(i + 2))
  writer.add(surname(i - 1), given(i), given(i + 1), begins(i - 1) * 5 + begins(i))
  writer.add(surname(i - 2), given(i - 1), given(i), begins(i - 2) * 5 + begins(i - 1))
  writer.add(given(i), given(i + 1), kind(i - 1), kind(i + 2))
  writer.add(given(i - 1), given(i), kind(i - 2), kind(i + 1))
  writer.add(surname(i), title(i + 1), title(i + 2), begins(i))
  writer.add(surname(i), given(i + 1) > 0 ? 1 : 0, title(i + 3), begins(i))
  writer.add(surname(i - 1), title(i), begins(i - 1), given(i))
  writer.add(surname(i - 1), given(i), title(i + 1))
  writer.add(code(i - 1), surname(i), begins(i - 1))
  writer.add(code(i), surname(i + 1), begins(i))
}

/** Markers before and behind, and runs of digits and letters. */
function addMarkers(writer: SlotWriter, get: Get, i: number): void {
  const { before, behind, run, kind, surname, given } = get
  const announced = before(i) >> 2
  writer.add(before(i))
  writer.add(announced, kind(i), run(i))
  writer.add(before(i), surname(i), given(i + 1), get.begins(i))
  writer.add(behind(i))
  writer.add(behind(i), kind(i), get.begins(i) * 25 + get.ends(i) * 5 + get.around(i))
  writer.add(behind(i), before(i))
  writer.add(run(i))
  writer.add(run(i), get.runTo(i))
  writer.add(run(i), get.runFrom(i))
  writer.add(run(i - 1), run(i + 1), kind(i), get.code(i))
}
