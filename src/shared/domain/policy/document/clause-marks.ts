import { hanNumber } from './numerals'
import type { Confidence, Line } from './passage'

/** The number at the beginning of a line: 一、 （一） 1. （1） ① by GB/T 9704-2012 §7.3.3, or 第一章 第一节 第一条 of regulations. */
export interface ClauseMark {
  /** Depth among the ways of numbering that this document uses; 1 is the highest. */
  level: number
  number: number
  /** In its written form: 一、 · （一） · 1. · 第一条 */
  mark: string
  line: Line
  /** Offset at which the words after the number begin. */
  wordsAt: number
  confidence: Confidence
}

interface Candidate extends Omit<ClauseMark, 'level' | 'confidence'> {
  /** Index into `KINDS`: the way of numbering. */
  rank: number
  /** The number as written, e.g. 1.2. */
  numeral: string
}

const HAN = '([一二三四五六七八九十百千零〇](?:\\s*[一二三四五六七八九十百千零〇]){0,6})'
const SHORT_HAN = '([一二三四五六七八九十](?:\\s*[一二三四五六七八九十]){0,2})'
const OF_REGULATION = `^第\\s*(?:${HAN}|(\\d{1,3}))\\s*`
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Words must follow a number such as 1.2. With a unit behind it, it is an amount. */
const WORDS_AFTER = '(?=\\s*[\\u4e00-\\u9fff《"“A-Za-z])(?!\\s*[万亿千百元倍年月日米个家人吨平公级])\\s*'

/** Ways of numbering, the widest first: a pattern, and how the mark is written. */
const KINDS: readonly (readonly [RegExp, (numeral: string) => string])[] = [
  [new RegExp(`${OF_REGULATION}部分\\s*[、:]?\\s*`), (n) => `第${n}部分`],
  [new RegExp(`${OF_REGULATION}编\\s*[、:]?\\s*`), (n) => `第${n}编`],
  [new RegExp(`${OF_REGULATION}章\\s*[、:]?\\s*`), (n) => `第${n}章`],
  [new RegExp(`${OF_REGULATION}节\\s*[、:]?\\s*`), (n) => `第${n}节`],
  [new RegExp(`${OF_REGULATION}条\\s*[、:]?\\s*`), (n) => `第${n}条`],
  [new RegExp(`^${SHORT_HAN}\\s*[、.:]\\s*`), (n) => `${n}、`],
  [new RegExp(`^[(]\\s*${SHORT_HAN}\\s*[)]\\s*[、.]?\\s*`), (n) => `（${n}）`],
  [/^(\d(?:\s*\d)?)\s*(?:、|\.(?!\d)|\.(?=(?:19|20)\d{2}年))\s*/, (n) => `${n}.`],
  [new RegExp(`^(\\d{1,2}\\.\\d{1,2})[、.]?${WORDS_AFTER}`), (n) => n],
  [new RegExp(`^(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})[、.]?${WORDS_AFTER}`), (n) => n],
  [/^[(]?\s*(\d{1,2})\s*[)]\s*[、.]?\s*/, (n) => `（${n}）`],
  [new RegExp(`^([${CIRCLED}])\\s*`), (n) => n],
]
const ARTICLE = 4
const HEADING = 5
const NUMBERED = 7
/** Indices into `KINDS` of 1.2 and 1.2.3. Such a number belongs under the number that it begins with. */
const DECIMALS: readonly number[] = [8, 9]

/**
 * The numbers that begin clauses, in order. A number counts only in sequence: it continues the last of its kind (also across higher clauses, as
 * some notices number), or begins anew at 1 under another number. After a gap, the next number is doubtful. In a text that was cut, a first number
 * may be any, if the next one follows.
 */
export function clauseMarks(lines: readonly Line[]): ClauseMark[] {
  const candidates = lines.map((line) => candidateOf(line)).filter((each) => each !== undefined)
  const chosen = inSequence(candidates)
  const articlesInside = headingsHoldArticles(chosen)
  const rankOf = ({ rank }: Candidate) => (articlesInside && rank === ARTICLE ? HEADING + 0.5 : rank)
  const open: number[] = []
  return chosen.map(({ rank: _rank, numeral: _numeral, confidence, ...mark }, index) => {
    const own = rankOf(chosen[index] ?? { ...mark, rank: 0, numeral: '' })
    while ((open.at(-1) ?? -1) >= own) open.pop()
    open.push(own)
    return { ...mark, level: open.length, confidence }
  })
}

function inSequence(candidates: readonly Candidate[]): (Candidate & { confidence: Confidence })[] {
  const last = new Map<number, number>()
  const numerals = new Map<number, string>()
  const marks: (Candidate & { confidence: Confidence })[] = []
  for (const [index, mark] of candidates.entries()) {
    const before = last.get(mark.rank)
    const step = mark.number - (before ?? 0)
    const anew =
      mark.number === 1 && marks.length > 0 && (mark.rank >= NUMBERED || hasWider(marks, mark.rank))
    const cutOff = before === undefined && mark.rank <= HEADING && step > 2 && isFollowed(candidates, index)
    if (step !== 1 && step !== 2 && !anew && !cutOff) continue
    if (DECIMALS.includes(mark.rank) && !isUnder(mark, numerals)) continue
    numerals.set(mark.rank, mark.numeral)
    last.set(mark.rank, mark.number)
    marks.push({ ...mark, confidence: step === 1 || anew ? 'certain' : 'doubtful' })
  }
  return marks
}

/** Whether a number such as 1.2 fits the open number above it (1. or 一、), or none is open. */
function isUnder({ rank, numeral }: Candidate, numerals: ReadonlyMap<number, string>): boolean {
  const above = numeral.slice(0, numeral.lastIndexOf('.'))
  const wider = numerals.get(rank - 1)
  if (wider !== undefined || rank > NUMBERED + 1) return wider === above
  const heading = numerals.get(HEADING)
  return heading === undefined || hanNumber(heading) === Number(above)
}

/** Whether a wider number came before. Under it a narrower one may begin anew. */
function hasWider(marks: readonly Candidate[], rank: number): boolean {
  return marks.some((each) => each.rank < rank)
}

function isFollowed(candidates: readonly Candidate[], index: number): boolean {
  const { rank, number } = candidates[index] ?? { rank: -1, number: 0 }
  const next = candidates.slice(index + 1, index + 40).find((each) => each.rank === rank)
  return next?.number === number + 1
}

/** Whether 第一条 is under 一、, as in some measures: then 一、 comes first. */
function headingsHoldArticles(marks: readonly Candidate[]): boolean {
  const heading = marks.findIndex(({ rank }) => rank === HEADING)
  return (
    heading >= 0 &&
    marks[heading + 1]?.rank === ARTICLE &&
    marks.findIndex(({ rank }) => rank === ARTICLE) > heading
  )
}

/** The first character of any number. Lines without it need no further check. */
const BEGINS = /^[第一二三四五六七八九十(\d①-⑳]/

function candidateOf(line: Line): Candidate | undefined {
  if (!BEGINS.test(line.folded)) return undefined
  for (const [rank, [pattern, written]] of KINDS.entries()) {
    const match = pattern.exec(line.folded)
    if (!match) continue
    const numeral = (match[1] ?? match[2] ?? '').replace(/\s/g, '')
    const circled = CIRCLED.indexOf(numeral) + 1
    const own = numeral.slice(numeral.lastIndexOf('.') + 1)
    const number = hanNumber(numeral) ?? (circled > 0 ? circled : Number(own))
    if (!Number.isInteger(number) || number === 0) return undefined
    return { rank, number, numeral, mark: written(numeral), line, wordsAt: line.start + match[0].length }
  }
  return undefined
}
