import { meaningfulTerms } from '../index/tokens'

/** From this overlap on, two texts ask for the same. */
const SAME = 0.45
/** Fewer telling terms say too little to call it the same. */
const TERMS_MIN = 3

/** How much two needs say the same, 0–1: the share of what tells in the shorter one that the other says too. */
export function termOverlap(one: string, other: string): number {
  const a = meaningfulTerms(one)
  const b = meaningfulTerms(other)
  const fewer = Math.min(a.size, b.size)
  if (fewer < TERMS_MIN) return 0
  return [...a].filter((term) => b.has(term)).length / fewer
}

/** The needs of a list that may be the same as a text, likest first. */
export function sameNeeds<N extends { text: string }>(text: string, needs: readonly N[]): N[] {
  return needs
    .map((need) => ({ need, overlap: termOverlap(text, need.text) }))
    .filter(({ overlap }) => overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap)
    .map(({ need }) => need)
}
