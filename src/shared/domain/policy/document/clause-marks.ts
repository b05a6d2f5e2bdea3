import { hanNumber } from './numerals'
import type { Confidence, Line } from './passage'

/** The number at the beginning of a line: 一、 （一） 1. by GB/T 9704-2012 §7.3.3, or 第一章 第一条 （一） of regulations. */
export interface ClauseMark {
  level: 1 | 2 | 3
  number: number
  /** In its written form: 一、 · （一） · 1. · 第一条 */
  mark: string
  line: Line
  /** Offset at which the words after the number begin. */
  wordsAt: number
  confidence: Confidence
}

type Scheme = readonly (readonly [RegExp, (numeral: string) => string])[]

const NUMERAL = '([一二三四五六七八九十](?:\\s*[一二三四五六七八九十]){0,2})'
const NOTICE: Scheme = [
  [new RegExp(`^${NUMERAL}\\s*[、.]\\s*`), (n) => `${n}、`],
  [new RegExp(`^[(]\\s*${NUMERAL}\\s*[)]\\s*[、.]?\\s*`), (n) => `（${n}）`],
  [/^(\d(?:\s*\d)?)\s*(?:、|\.(?!\d)|\.(?=(?:19|20)\d{2}年))\s*/, (n) => `${n}.`],
]
const REGULATION: Scheme = [
  [new RegExp(`^第\\s*${NUMERAL}\\s*章\\s*`), (n) => `第${n}章`],
  [new RegExp(`^第\\s*${NUMERAL}\\s*条\\s*[、:]?\\s*`), (n) => `第${n}条`],
  [new RegExp(`^[(]\\s*${NUMERAL}\\s*[)]\\s*[、.]?\\s*`), (n) => `（${n}）`],
]
const ARTICLE = new RegExp(`^第\\s*${NUMERAL}\\s*条`)

/**
 * The numbers that begin clauses, in order. A number counts only in its sequence: it goes on from the last of its level (also across
 * higher clauses, as some notices number), or begins anew at 1 below level 1; one that is skipped makes the next doubtful.
 */
export function clauseMarks(lines: readonly Line[]): ClauseMark[] {
  const scheme = lines.filter(({ folded }) => ARTICLE.test(folded)).length > 1 ? REGULATION : NOTICE
  const lastNumbers = [0, 0, 0]
  const marks: ClauseMark[] = []
  for (const line of lines) {
    const mark = markOf(line, scheme)
    if (!mark) continue
    const index = mark.level - 1
    const step = mark.number - (lastNumbers[index] ?? 0)
    const anew = mark.number === 1 && index > 0 && marks.length > 0
    if (step !== 1 && step !== 2 && !anew) continue
    lastNumbers[index] = mark.number
    marks.push({ ...mark, confidence: step === 2 && !anew ? 'doubtful' : 'certain' })
  }
  return marks
}

function markOf(line: Line, scheme: Scheme): Omit<ClauseMark, 'confidence'> | undefined {
  for (const [index, [pattern, written]] of scheme.entries()) {
    const match = pattern.exec(line.folded)
    if (!match) continue
    const numeral = (match[1] ?? '').replace(/\s/g, '')
    const number = hanNumber(numeral) ?? Number(numeral)
    if (!Number.isInteger(number) || number === 0) return undefined
    return {
      level: (index + 1) as 1 | 2 | 3,
      number,
      mark: written(numeral),
      line,
      wordsAt: line.start + match[0].length,
    }
  }
  return undefined
}
