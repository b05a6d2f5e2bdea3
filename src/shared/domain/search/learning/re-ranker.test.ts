import { LEARNED } from './learned'
import { printLearned, withLearned } from './learned-file'
import { LESSONS_MIN, trainReRanker, type Lesson } from '@search-engine'

/** Needs for which the item of the same category was the best, and a place that both texts name was misleading. */
const byCategory = (count: number): Lesson[] =>
  Array.from({ length: count }, (_, i) => ({
    needId: `n${String(i).padStart(3, '0')}`,
    at: 1_000 + i,
    shown: [
      { id: 'words', parts: { pairs: 6 + (i % 3), places: 5 }, grade: 1 },
      { id: 'right', parts: { pairs: 6 + (i % 2), category: 2 }, grade: 4 },
      { id: 'other', parts: { pairs: 3, places: i % 2 }, grade: 1 },
    ],
  }))

/** Needs for which chance decided which item was the best. */
const byChance = (count: number, seed: number): Lesson[] => {
  let state = seed
  const dice = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
  return Array.from({ length: count }, (_, i) => ({
    needId: `n${String(i).padStart(3, '0')}`,
    at: i,
    shown: Array.from({ length: 4 }, (_one, place) => ({
      id: `s${place}`,
      parts: { pairs: 10 * dice(), passage: 5 * dice(), nearness: dice(), category: 3 * dice() },
      grade: dice() < 0.3 ? 3 : 1,
    })),
  }))
}

describe('learning what helps', () => {
  it('raises the weight of helpful parts and lowers that of misleading ones, and tells the gain on held-out needs', () => {
    const { learned } = trainReRanker(byCategory(80))
    expect(learned?.weights.category).toBeGreaterThan(1.2)
    expect(learned?.weights.places).toBeLessThan(0.7)
    expect(learned?.provenance).toMatchObject({ lessons: 80, newestAt: 1_079 })
    expect(learned?.provenance.after).toBeGreaterThan(learned?.provenance.before ?? 1)
  })

  it('gives the same file for the same evidence, in whatever order it comes', () => {
    const [one, other] = [byCategory(80), byCategory(80).reverse()].map((lessons) =>
      printLearned(withLearned({}, 'policies', trainReRanker(lessons).learned)),
    )
    expect(one).toContain('"policies"')
    expect(other).toBe(one)
  })

  it('learns nothing from too few lessons', () =>
    expect(trainReRanker(byCategory(LESSONS_MIN - 1))).toEqual({ why: 'too few' }))

  it('changes nothing where the order is right already', () => {
    const right = byCategory(80).map((lesson) => ({
      ...lesson,
      shown: lesson.shown.map((one) => ({ ...one, grade: one.id === 'words' ? 4 : 1 })),
    }))
    expect(trainReRanker(right)).toEqual({ why: 'no sure gain' })
  })

  it('rarely learns from chance', () => {
    const outcomes = Array.from({ length: 12 }, (_, seed) => trainReRanker(byChance(80, seed + 1)))
    expect(outcomes.filter(({ learned }) => learned).length).toBeLessThanOrEqual(2)
  })

  it('turns one collection off and leaves the others', () => {
    const { learned } = trainReRanker(byCategory(80))
    const both = withLearned(withLearned({}, 'services', learned), 'policies', learned)
    expect(withLearned(both, 'services', undefined)).toEqual({ policies: learned })
    expect(
      printLearned(withLearned(withLearned(both, 'services', undefined), 'policies', undefined)),
    ).toMatch(/LEARNED: Learned = \{\}\n$/)
  })

  it('the learned weights in use have passed their own check', () => {
    for (const { provenance } of Object.values(LEARNED))
      expect(provenance.after).toBeGreaterThan(provenance.before)
  })
})
