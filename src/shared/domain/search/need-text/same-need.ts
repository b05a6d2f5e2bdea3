import { meaningfulTerms } from '../index/terms'

/** From this overlap on, two texts are taken for the same need. */
const SAME_OVERLAP = 0.45
/** A text with fewer meaningful terms is never taken for the same need as another. */
const TERMS_MIN = 3

/** The overlap of two needs, 0–1: the share of the shorter one's meaningful terms that the other has. */
export function termOverlap(one: string, other: string): number {
  const a = meaningfulTerms(one)
  const b = meaningfulTerms(other)
  const fewer = Math.min(a.size, b.size)
  if (fewer < TERMS_MIN) return 0
  return [...a].filter((term) => b.has(term)).length / fewer
}

/** The needs that may be the same as a text, the most similar first. */
export function findSameNeeds<N extends { text: string }>(text: string, needs: readonly N[]): N[] {
  return needs
    .map((need) => ({ need, overlap: termOverlap(text, need.text) }))
    .filter(({ overlap }) => overlap >= SAME_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap)
    .map(({ need }) => need)
}
