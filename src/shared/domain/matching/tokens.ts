import { foldText } from './engine/fold'

/** Han characters that carry no topic: a bigram that starts or ends with one is glue, not evidence. */
const GLUE = new Set(
  '的了在是我们您你他她它们和与及或等请问怎么如何吗呢吧啊也都就还很太要把被给让对从到已经这那个些什么没有不能会可以想',
)
const RUNS = /[\p{Script=Han}]+|[a-z0-9]+(?:\.[0-9]+)?/gu
const HAN = /^\p{Script=Han}/u

/** Full width, case and compatibility forms folded: what is compared, never what is shown. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * Search terms of a text in order: overlapping pairs of Han characters (a lone character by itself), Latin words and numbers whole.
 * `weight` is how much a term says: glue pairs little, bare numbers almost nothing.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const [run] of foldText(text).matchAll(RUNS)) {
    if (!HAN.test(run)) terms.push(run)
    else if (run.length === 1) terms.push(run)
    else for (let i = 0; i + 1 < run.length; i += 1) terms.push(run.slice(i, i + 2))
  }
  return terms
}

/** Whether a term is two Han characters side by side. */
export function isPair(term: string): boolean {
  return term.length > 1 && HAN.test(term)
}

/** Of the terms of a folded text those that are no pairs: words, numbers, characters by themselves. */
export function termsAlone(folded: string): string[] {
  return Array.from(folded.matchAll(RUNS), ([run]) => run).filter((run) => !isPair(run))
}

/** How much evidence a term can be, 0–1: pairs of glue none, half glue a little, bare numbers a little. */
export function termWeight(term: string): number {
  if (/^[0-9.]+$/.test(term)) return 0.1
  if (!HAN.test(term)) return 1
  const glue = [...term].filter((symbol) => GLUE.has(symbol)).length
  if (glue === 0) return 1
  return glue === term.length ? 0 : 0.15
}
