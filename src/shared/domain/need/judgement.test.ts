import { sampleSolved } from '../search/learning/sample-solved'
import { judge, judgedSeenBy, mayJudge, shownWith } from './judgement'

const need = sampleSolved({})
const about = { collection: 'services', itemId: 's-bus' } as const

describe('what was shown with a need is judged', () => {
  it('once by each side: a newer judgement replaces the older, and can be taken back', () => {
    const first = judge(need, { ...about, helpful: true }, 'enterprise', 5)
    const both = judge(first, { ...about, helpful: false }, 'park', 6)
    expect(both.judged).toEqual([
      { ...about, helpful: true, side: 'enterprise', at: 5 },
      { ...about, helpful: false, side: 'park', at: 6 },
    ])
    const changed = judge(both, { ...about, helpful: false }, 'enterprise', 7)
    expect(changed.judged?.map(({ helpful, side }) => [helpful, side])).toEqual([
      [false, 'park'],
      [false, 'enterprise'],
    ])
    const none = judge(judge(changed, about, 'park', 8), about, 'enterprise', 9)
    expect(none).toEqual(need)
  })

  it('saying it again changes nothing', () => {
    const said = judge(need, { ...about, helpful: true }, 'enterprise', 5)
    expect(judge(said, { ...about, helpful: true }, 'enterprise', 9)).toBe(said)
    expect(judge(need, about, 'park', 9)).toBe(need)
  })

  it('names nobody and leaves no trace in the history', () => {
    const said = judge(need, { ...about, helpful: true }, 'park', 5)
    expect(JSON.stringify(said.judged)).not.toMatch(/p1|p2|李娜|周敏/)
    expect([said.timeline, said.updatedAt]).toEqual([need.timeline, need.updatedAt])
  })

  it('by the enterprise, and of the park by whoever answers for it', () => {
    const party = (side: 'enterprise' | 'park' | 'system', personId: string) => ({ side, personId, name: '' })
    expect(mayJudge(need, party('enterprise', 'p9'))).toBe(true)
    expect(mayJudge(need, party('park', 'p2'))).toBe(true)
    expect(mayJudge(need, party('park', 'p9'))).toBe(false)
    expect(mayJudge(need, party('system', 'p2'))).toBe(false)
  })

  it('the park also sees what the enterprise said, not the other way round', () => {
    const said = judge(
      judge(need, { ...about, helpful: true }, 'enterprise', 5),
      { ...about, helpful: true },
      'park',
      6,
    )
    expect(judgedSeenBy(said, 'park')).toHaveLength(2)
    expect(judgedSeenBy(said, 'enterprise').map(({ side }) => side)).toEqual(['enterprise'])
  })

  it('an older need without policies and solved needs shows none', () =>
    expect(shownWith(need)).toEqual({ services: ['s-bus'], policies: [], earlier_needs: [] }))
})
