import type { Need, TimelineEntry } from '@/shared/domain/need/need'
import { judge } from '@/shared/domain/need/judgement'
import { collectLessons } from './lessons'
import type { Match } from '../match/match'
import { collectEvidence } from './need-evidence'
import { sampleSolved } from './sample-solved'

const service = (serviceId: string, name: string, pairs: number): Match => ({
  serviceId,
  name,
  organizationName: '',
  phone: '',
  score: pairs,
  parts: [{ name: 'pairs', value: pairs }],
  why: [],
})
const park = { side: 'park', personId: 'p2', name: '周敏' } as const
const entry = (at: number, type: TimelineEntry['type'], text?: string): TimelineEntry => ({
  at,
  by: park,
  type,
  state: 'in_progress',
  ...(text !== undefined && { text }),
})
const solved = (change: Partial<Need> & { answer?: string } = {}) =>
  sampleSolved({
    answer: '用“返岗包车”办成了，可再申请稳岗返还补贴',
    matches: [service('s-job', '用工招聘', 5), service('s-bus', '返岗包车', 4)],
    alsoFound: {
      policies: [
        { policyId: 'p-stay', name: '稳岗返还补贴', score: 2, parts: [{ name: 'pairs', value: 2 }], why: [] },
      ],
      earlier: [
        { earlierId: 'e1', score: 3, parts: [{ name: 'pairs', value: 3 }], why: [] },
        {
          earlierId: 'e2',
          solvedBy: { serviceId: 's-bus', name: '返岗包车' },
          score: 2,
          parts: [{ name: 'pairs', value: 2 }],
          why: [],
        },
      ],
    },
    ...change,
  })
const told = (need: Need, kept?: Parameters<typeof collectEvidence>[1]) =>
  collectEvidence(need, kept).map((line) => [line.what, 'itemId' in line ? line.itemId : line.regionCode])

describe('a need as evidence', () => {
  it('tells what was shown, to whom it was given, what answered and what solved it, for each collection', () => {
    expect(told(solved({ policy: { id: 'p-stay', title: '稳岗返还补贴' } }))).toEqual([
      ['shown', 's-job'],
      ['shown', 's-bus'],
      ['shown', 'p-stay'],
      ['shown', 'e1'],
      ['shown', 'e2'],
      ['consulted', 'p-stay'],
      ['assigned', 'CN2101G1'],
      ['answered', 's-bus'],
      ['answered', 'p-stay'],
      ['solved', 's-bus'],
      ['solved', 'p-stay'],
      ['solved', 'e2'],
    ])
  })

  it('tells which level took it up', () => {
    const { timeline } = solved()
    const [posted] = timeline
    const need = solved({
      timeline: [posted, entry(1, 'claimed'), entry(2, 'forwarded'), entry(3, 'claimed')].flatMap(
        (one) => one ?? [],
      ),
    })
    expect(told(need).filter(([what]) => what === 'assigned' || what === 'claimed')).toEqual([
      ['assigned', 'CN2101G1'],
      ['claimed', 'CN2101G1'],
      ['assigned', 'CN2101'],
      ['claimed', 'CN2101'],
    ])
  })

  it('names nobody', () => {
    const need = judge(solved(), { collection: 'services', itemId: 's-job', helpful: false }, 'enterprise', 6)
    expect(JSON.stringify(collectEvidence(need))).not.toMatch(/李娜|周敏|p1|p2|恒拓|138|139/)
  })

  it('does not count as solved when the enterprise was discontent, or said that it is not solved', () => {
    const bad = told(solved({ rating: { level: 'dissatisfied', reasons: [], at: 9 } }))
    expect(bad.filter(([what]) => what === 'solved' || what === 'answered')).toEqual([])
    const { timeline } = solved()
    const enterprise = { side: 'enterprise', personId: 'p1', name: '李娜' } as const
    const rejected = solved({
      state: 'reopened',
      timeline: [
        ...timeline,
        { at: 5, by: enterprise, type: 'rejected', state: 'reopened' },
        entry(6, 'replied', '改用“用工招聘”'),
      ],
    })
    expect(told(rejected).filter(([what]) => what === 'solved')).toEqual([])
    expect(told(rejected).filter(([what]) => what === 'answered')).toEqual([['answered', 's-job']])
  })

  it('trusts what was stored when it was solved more than the names of what was shown', () => {
    const kept = { solvedBy: { serviceId: 's-long', name: '返岗包车补助申请' } }
    expect(told(solved(), kept).filter(([what]) => what === 'solved')).toEqual([['solved', 's-long']])
    expect(told(solved(), { ...kept, gone: true }).filter(([what]) => what === 'solved')).toEqual([])
  })
})

describe('lessons', () => {
  const grades = (need: Need, collection: 'services' | 'policies' | 'earlier_needs' = 'services') =>
    collectLessons(collectEvidence(need), collection).map(({ shown }) =>
      shown.map(({ id, grade }) => [id, grade]),
    )

  it('what solved a need gets a better grade than what was shown beside it', () => {
    expect(grades(solved())).toEqual([
      [
        ['s-job', 1],
        ['s-bus', 4],
      ],
    ])
    expect(grades(solved(), 'earlier_needs')).toEqual([
      [
        ['e1', 1],
        ['e2', 4],
      ],
    ])
  })

  it('the enterprise’s "not helpful" outweighs all, its "helpful" that of the park', () => {
    const judged = (
      itemId: string,
      helpful: boolean,
      side: 'enterprise' | 'park',
      need = solved({ state: 'in_progress', answer: '' }),
    ) => judge(need, { collection: 'services', itemId, helpful }, side, 7)
    expect(grades(judged('s-bus', false, 'enterprise', solved()))).toEqual([
      [
        ['s-job', 1],
        ['s-bus', 0],
      ],
    ])
    expect(grades(judged('s-job', true, 'enterprise'))).toEqual([
      [
        ['s-job', 2],
        ['s-bus', 1],
      ],
    ])
    expect(grades(judged('s-job', false, 'park', judged('s-job', true, 'enterprise')))).toEqual([
      [
        ['s-job', 2],
        ['s-bus', 1],
      ],
    ])
    expect(grades(judged('s-job', false, 'park'))).toEqual([
      [
        ['s-job', 0],
        ['s-bus', 1],
      ],
    ])
  })

  it('nothing is learned where all grades are the same, or from scores without word parts', () => {
    expect(grades(solved({ state: 'in_progress', answer: '正在办' }))).toEqual([])
    expect(grades(solved(), 'policies')).toEqual([])
    const old = solved().matches.map(({ parts: _parts, ...match }) => match)
    expect(grades(solved({ matches: old }))).toEqual([])
  })

  it('learns from the parts without learned weights', () => {
    const [bus, job] = solved().matches
    const weighted: Match = { ...(bus as Match), parts: [{ name: 'pairs', value: 10, weight: 2 }] }
    const [lesson] = collectLessons(
      collectEvidence(solved({ matches: [weighted, job as Match] })),
      'services',
    )
    expect(lesson?.shown[0]?.parts).toEqual({ pairs: 5 })
  })
})
