import fc from 'fast-check'
import { Concepts } from '../language/concepts'
import { SearchIndex } from './search-index'
import { conceptShare } from './accumulator'
import { brevityPrior, DEFAULT_WEIGHTS, glueWeight, lengthExponent, lengthNorm, rarity } from './weights'

const FIELD_WEIGHTS = [2, 1]
const CONCEPTS = new Concepts([
  { kind: 'place', names: ['沈阳'], within: '辽宁' },
  { kind: 'place', names: ['辽宁'] },
  { kind: 'synonym', names: ['贷款', '借钱'] },
])
/** Weights without guessing, because brute force knows only what was written. */
const W = { ...DEFAULT_WEIGHTS, closeGuess: 0, looseGuess: 0 }
type Fields = readonly [string, string]
type Oracle = ReadonlyMap<string, Fields>

const RUN = /[\u4e00-\u9fff]|[a-z0-9]+/g
/** Runs of tokens between breaks, for texts of the alphabet below. Written without the engine's code on purpose. */
const runsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[，。]/)
    .map((run) => run.replaceAll(' ', '').match(RUN) ?? [])
    .filter((run) => run.length > 0)
const conceptsOf = (text: string) =>
  text
    .replaceAll(/沈阳/g, '沈阳辽宁')
    .match(/沈阳|辽宁|贷款|借钱/g)
    ?.map((name) => name.replace('借钱', '贷款')) ?? []
const isHan = (token: string) => token >= '\u4e00'

function countsOf(
  fields: readonly string[],
  weights: readonly number[],
): Record<'pairs' | 'singles', Map<string, number>> {
  const pairs = new Map<string, number>()
  const singles = new Map<string, number>()
  const add = (to: Map<string, number>, what: string, weight: number) =>
    to.set(what, (to.get(what) ?? 0) + weight)
  fields.forEach((field, i) => {
    for (const run of runsOf(field)) {
      run.forEach((token, at) => {
        add(singles, token, weights[i] ?? 1)
        if (!isHan(token)) add(pairs, token, weights[i] ?? 1)
        if (at > 0) add(pairs, `${run[at - 1]}|${token}`, weights[i] ?? 1)
      })
    }
  })
  return { pairs, singles }
}

/** A code that is no glue, in place of every token that is no Han character. */
const NO_GLUE = 0xfff0
const codeOf = (token: string) => (isHan(token) ? token.charCodeAt(0) : NO_GLUE)
const glueOf = (term: string) => {
  const [left = '', right = left] = term.split('|')
  return glueWeight(codeOf(left), codeOf(right))
}

/** Scores every document directly from its text. The texts are short, so each document is one passage. */
function scoresOf(documents: Oracle, text: string): Map<string, number> {
  const all = [...documents].map(([id, fields]) => ({
    id,
    fields,
    counts: countsOf(fields, FIELD_WEIGHTS),
    plain: countsOf(fields, [1, 1]),
  }))
  const lengths = all.map(({ counts }) => [...counts.singles.values()].reduce((a, b) => a + b, 0))
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length
  const deviation = Math.sqrt(
    Math.max(0, lengths.reduce((a, b) => a + b * b, 0) / lengths.length - mean ** 2),
  )
  const exponent = lengthExponent(W, mean, deviation)
  const wanted = countsOf([text], [1])
  const rare = (has: (document: (typeof all)[number]) => boolean) =>
    rarity(all.filter(has).length, all.length)
  return new Map(
    all.map(({ id, fields, counts, plain }, i) => {
      const slow = W.saturation * lengthNorm(lengths[i] ?? 0, mean, exponent)
      const saturated = (count: number, constant: number, k: number) => (count * (k + 1)) / (count + constant)
      let score = 0
      let sought = 0
      for (const kind of ['pairs', 'singles'] as const) {
        const share = kind === 'pairs' ? 1 : W.single
        for (const term of wanted[kind].keys()) {
          const halves = term.includes('|') ? term.split('|') : []
          const rarer = Math.max(0, ...halves.map((half) => rare((other) => other.counts.singles.has(half))))
          const rarityOf = rare((other) => other.counts[kind].has(term)) - W.overlap * rarer
          const weight = share * glueOf(term) * rarityOf ** W.rarityExponent
          if (all.some((other) => other.counts[kind].has(term))) sought += weight
          score += weight * saturated(counts[kind].get(term) ?? 0, slow, W.saturation)
          score +=
            share *
            W.passage *
            rarityOf *
            saturated(plain[kind].get(term) ?? 0, W.passageSaturation, W.passageSaturation)
        }
      }
      const mentioned = fields.flatMap(conceptsOf)
      for (const concept of new Set(conceptsOf(text))) {
        const count = mentioned.filter((name) => name === concept).length
        if (count === 0) continue
        const weight = concept === '贷款' ? W.synonym : W.place
        score +=
          weight *
          rare((other) => other.fields.flatMap(conceptsOf).includes(concept)) *
          conceptShare(count, mentioned.filter((name) => name !== '贷款').length)
      }
      const brevity = sought * W.brevity * brevityPrior(lengths[i] ?? 0, mean, exponent)
      return [id, score + Math.max(brevity, -score / 2)] as const
    }),
  )
}

/** Whether document and query share anything at all. A document is not found for its shortness alone. */
function sharesAny(fields: Fields, query: string): boolean {
  const wanted = countsOf([query], [1]).singles
  const stored = countsOf(fields, [1, 1]).singles
  return [...wanted.keys()].some((token) => stored.has(token)) || sharesMore(fields, query)
}

/** Whether they share a pair, a word or a concept, not only single characters. */
function sharesMore(fields: Fields, query: string): boolean {
  const wanted = countsOf([query], [1]).pairs
  const stored = countsOf(fields, [1, 1]).pairs
  const named = fields.flatMap(conceptsOf)
  return (
    [...wanted.keys()].some((term) => stored.has(term)) ||
    conceptsOf(query).some((name) => named.includes(name))
  )
}

const text = fc
  .array(fc.constantFrom('返', '岗', '包', '车', '的', '，', '贷款', '借钱', '沈阳', '辽宁', 'iso', '90'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const documents = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.tuple(text, text), {
  minKeys: 1,
  maxKeys: 20,
})
const indexOf = (entries: Iterable<[string, Fields]>) => {
  const index = new SearchIndex({ fieldWeights: FIELD_WEIGHTS, concepts: CONCEPTS, weights: W })
  for (const [id, fields] of entries) index.put(id, fields)
  return index
}
function expectSame(index: SearchIndex, oracle: Oracle, query: string): void {
  const scores = scoresOf(oracle, query)
  const hits = index.search(query, { limit: 100 })
  const expected = [...scores].filter(
    ([id, score]) => score > 1e-9 && sharesAny(oracle.get(id) ?? ['', ''], query),
  )
  const found = new Set(hits.map(({ id }) => id))
  // The engine looks for single characters only when it found little else.
  const strong = expected.filter(([id]) => sharesMore(oracle.get(id) ?? ['', ''], query))
  const sought = strong.length < 10 ? expected : strong
  expect([...found]).toEqual(expect.arrayContaining(sought.map(([id]) => id)))
  expect(expected.map(([id]) => id)).toEqual(expect.arrayContaining([...found]))
  for (const { id, score, parts } of hits) {
    expect(score).toBeCloseTo(scores.get(id) ?? Number.NaN, 4)
    const { total, ...summands } = parts
    expect(Object.values(summands).reduce((a, b) => a + b, 0)).toBeCloseTo(total, 9)
  }
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
}

describe('the engine against brute force', () => {
  it('scores the same documents the same', () => {
    fc.assert(
      fc.property(documents, text, (stored, query) => {
        const entries = Object.entries(stored)
        expectSame(indexOf(entries), new Map(entries), query)
      }),
      { numRuns: 200 },
    )
  })

  it('scores the same however it was built: replaced, removed, packed, reopened', () => {
    fc.assert(
      fc.property(
        documents,
        documents,
        fc.array(fc.stringMatching(/^[a-z]{1,2}$/)),
        text,
        (first, second, removed, query) => {
          const built = indexOf(Object.entries(first))
          built.pack()
          const index = SearchIndex.open(built.pack(), {
            fieldWeights: FIELD_WEIGHTS,
            concepts: CONCEPTS,
            weights: W,
          })
          for (const [id, fields] of Object.entries(second)) index.put(id, fields)
          for (const id of removed) index.remove(id)
          const oracle = new Map<string, Fields>([...Object.entries(first), ...Object.entries(second)])
          for (const id of removed) oracle.delete(id)
          expect(index.size).toBe(oracle.size)
          expect(new Set(index.search(query, { limit: 100 }).map(({ id }) => id)).size).toBeLessThanOrEqual(
            oracle.size,
          )
          index.pack()
          if (oracle.size > 0) expectSame(index, oracle, query)
          else expect(index.search(query)).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })

  it('finds only what the filter lets through', () => {
    const index = indexOf([
      ['a', ['返岗包车', '']],
      ['b', ['返岗包车', '']],
    ])
    const filter = index.filter((id) => id === 'b')
    expect(index.search('包车', { filter }).map(({ id }) => id)).toEqual(['b'])
  })
})
