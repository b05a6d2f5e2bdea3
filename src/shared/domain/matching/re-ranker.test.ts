import { learn, lessonsOf, LESSONS_MIN, type Lesson } from './re-ranker'

const parts = (words: number, category: number, nearness = 0) => ({ words, solved: 0, category, nearness })
/** Needs that were solved by the service of their category, whatever its words. */
const byCategory = (count: number): Lesson[] =>
  Array.from({ length: count }, (_, i) => ({
    needId: `n${String(i).padStart(3, '0')}`,
    solvedBy: 'right',
    shown: [
      { id: 'words', parts: parts(10 + (i % 3), 0) },
      { id: 'right', parts: parts(7 + (i % 2), 2) },
      { id: 'other', parts: parts(3, i % 2) },
    ],
  }))

describe('learning what solved needs', () => {
  it('lets count more what stood behind it, and says how much that helped on needs held out', () => {
    const learned = learn(byCategory(80), 7)
    expect(learned?.weights.category).toBeGreaterThan(1.2)
    expect(learned?.provenance).toMatchObject({ lessons: 80, trainedAt: 7 })
    expect(learned?.provenance.after).toBeGreaterThan(learned?.provenance.before ?? 1)
    expect(learn([...byCategory(80)].reverse(), 7)).toEqual(learned)
  })

  it('learns nothing from few', () => expect(learn(byCategory(LESSONS_MIN - 1), 7)).toBeUndefined())

  it('changes no order where the order is right already', () => {
    const lessons = byCategory(80).map((lesson) => ({ ...lesson, solvedBy: 'words' }))
    expect(learn(lessons, 7)?.provenance).toMatchObject({ before: 1, after: 1 })
  })

  it('takes its lessons only from needs that were solved by something that was shown', () => {
    const match = (serviceId: string, value: number) => ({
      serviceId,
      name: '',
      organizationName: '',
      phone: '',
      score: value,
      parts: [{ name: 'words' as const, value }],
      why: [],
    })
    const needs = ['a', 'b', 'c', 'd'].map((id) => ({ id, matches: [match('s1', 3), match('s2', 2)] }))
    const solved = [
      { id: 'a', solvedBy: { serviceId: 's2', name: '' } },
      { id: 'b', solvedBy: { serviceId: 'elsewhere', name: '' } },
      { id: 'c' },
      { id: 'd', solvedBy: { serviceId: 's1', name: '' }, gone: true },
    ]
    expect(lessonsOf(needs, solved)).toEqual([
      {
        needId: 'a',
        solvedBy: 's2',
        shown: [
          { id: 's1', parts: parts(3, 0) },
          { id: 's2', parts: parts(2, 0) },
        ],
      },
    ])
  })
})
