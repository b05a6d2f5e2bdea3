export interface TokenizedDocument {
  id: string
  tokens: readonly string[]
}

const K1 = 0.6
const B = 0.3

/** Plain BM25 (Robertson, Spärck Jones) with the parameters that do best on policies, for comparison. */
export class TunedBm25 {
  private readonly postings = new Map<string, Map<number, number>>()
  private readonly meanLength: number

  constructor(private readonly documents: readonly TokenizedDocument[]) {
    this.meanLength = documents.reduce((sum, { tokens }) => sum + tokens.length, 0) / documents.length
    documents.forEach(({ tokens }, at) => {
      for (const token of tokens) {
        const counts = this.postings.get(token) ?? new Map<number, number>()
        counts.set(at, (counts.get(at) ?? 0) + 1)
        this.postings.set(token, counts)
      }
    })
  }

  /** Ids of the best documents. */
  find(tokens: readonly string[], limit: number): string[] {
    const scores = new Map<number, number>()
    for (const token of new Set(tokens)) {
      const counts = this.postings.get(token)
      if (!counts) continue
      const rarity = Math.log(1 + (this.documents.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [at, count] of counts) {
        const length = (this.documents[at]?.tokens.length ?? 0) / this.meanLength
        const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
        scores.set(at, (scores.get(at) ?? 0) + rarity * weight)
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([at]) => this.documents[at]?.id ?? '')
  }
}
