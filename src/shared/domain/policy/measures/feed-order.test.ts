import fc from 'fast-check'
import { byFitTimeAndGain, type FeedRank } from './feed-order'

const ranks: fc.Arbitrary<FeedRank> = fc
  .tuple(
    fc.nat(3),
    fc.option(fc.nat(30), { nil: undefined }),
    fc.nat(3),
    fc.nat(2),
    fc.constantFrom('a', 'b', 'c'),
  )
  .map(([fit, soonDays, yuan, publishedAt, id]) => ({
    fit,
    ...(soonDays !== undefined && { soonDays }),
    yuan,
    publishedAt,
    id,
  }))

describe('the order of what is for an enterprise', () => {
  it('is total: of two places one comes first, and three never go in a circle', () => {
    fc.assert(
      fc.property(ranks, ranks, ranks, (a, b, c) => {
        expect(Math.sign(byFitTimeAndGain(a, b))).toBe(-Math.sign(byFitTimeAndGain(b, a)) || 0)
        if (byFitTimeAndGain(a, b) === 0) expect(a).toEqual(b)
        if (byFitTimeAndGain(a, b) <= 0 && byFitTimeAndGain(b, c) <= 0)
          expect(byFitTimeAndGain(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('fit before time left, time left before gain, gain before age', () => {
    fc.assert(
      fc.property(fc.array(ranks, { minLength: 2, maxLength: 12 }), (drawn) => {
        const sorted = [...drawn].sort(byFitTimeAndGain)
        sorted.slice(1).forEach((later, at) => {
          const former = sorted[at] ?? later
          expect(former.fit).toBeGreaterThanOrEqual(later.fit)
          if (former.fit !== later.fit) return
          const [before, after] = [former.soonDays ?? Infinity, later.soonDays ?? Infinity]
          expect(before).toBeLessThanOrEqual(after)
          if (before !== after) return
          expect(former.yuan).toBeGreaterThanOrEqual(later.yuan)
          if (former.yuan === later.yuan) expect(former.publishedAt).toBeGreaterThanOrEqual(later.publishedAt)
        })
      }),
    )
  })
})
