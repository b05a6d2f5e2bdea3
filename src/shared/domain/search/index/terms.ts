import { foldText } from '@search-engine'

/** Han characters without a topic. A pair that starts or ends with one is glue: it does not say what a text is about. */
const GLUE = new Set(
  '的了在是我们您你他她它们和与及或等请问怎么如何吗呢吧啊也都就还很太要把被给让对从到已经这那个些什么没有不能会可以想',
)
/** Words for times: they do not say what something is about. */
const TIMES = new Set(
  '周一 周二 周三 周四 周五 周六 周日 周末 下周 上周 本周 这周 每周 星期 今天 明天 后天 昨天 每天 上午 中午 下午 晚上 早上 月初 月底 年底 年初 本月 下月 上月 今年 去年 明年 目前 现在 最近 近期'.split(
    ' ',
  ),
)
const GLUE_CODES = new Uint8Array(0x10000)
for (const symbol of GLUE) GLUE_CODES[symbol.charCodeAt(0)] = 1
const TIME_CODES = new Set([...TIMES].map((time) => time.charCodeAt(0) * 0x10000 + time.charCodeAt(1)))

/** Whether a character, by its code, carries no topic. */
export const isGlue = (code: number) => GLUE_CODES[code] === 1

/** Whether two characters are a word for a time. */
export const isTime = (left: number, right: number) => TIME_CODES.has(left * 0x10000 + right)

const RUNS = /[\p{Script=Han}]+|[a-z0-9]+(?:\.[0-9]+)?/gu
const HAN = /^\p{Script=Han}/u

/** Folds width, case and compatibility forms, but not traditional characters. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The terms of a text in their order: overlapping pairs of Han characters (a lone character by itself), Latin words and numbers. */
export function splitTerms(text: string): string[] {
  const terms: string[] = []
  for (const [run] of foldText(text).matchAll(RUNS)) {
    if (!HAN.test(run)) terms.push(run)
    else if (run.length === 1) terms.push(run)
    else for (let i = 0; i + 1 < run.length; i += 1) terms.push(run.slice(i, i + 2))
  }
  return terms
}

/** Whether a term is a pair of Han characters. */
export function isPair(term: string): boolean {
  return term.length > 1 && HAN.test(term)
}

/** The terms of a folded text that are no pairs: words, numbers, lone characters. */
export function listLoneTerms(folded: string): string[] {
  return Array.from(folded.matchAll(RUNS), ([run]) => run).filter((run) => !isPair(run))
}

/** How much a term says about the topic, 0–1: 0 for pairs of glue, a little for pairs with some glue and for numbers. */
export function termWeight(term: string): number {
  if (/^[0-9.]+$/.test(term)) return 0.1
  if (!HAN.test(term)) return 1
  const glue = [...term].filter((symbol) => GLUE.has(symbol)).length
  if (glue === 0) return 1
  return glue === term.length ? 0 : 0.15
}

/** The different terms of a text that are neither glue nor numbers. */
export function meaningfulTerms(text: string): Set<string> {
  return new Set(splitTerms(text).filter((term) => termWeight(term) === 1))
}

/** The same as `termWeight`, but little for times: they are no topic, yet two needs with the same time are a little more alike. */
export function topicWeight(term: string): number {
  return TIMES.has(term) ? 0.15 : termWeight(term)
}
