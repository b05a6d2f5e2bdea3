import { regionCode } from '@/shared/domain/access/region'
import { sampleSolved } from './sample-solved'
import { toEarlierNeed } from './to-earlier-need'

const SERVICES = [
  { id: 's-bus', name: '返岗包车', regionCode: regionCode('CN21') },
  { id: 's-far', name: '返岗包车对接', regionCode: regionCode('CN2102') },
  { id: 's-long', name: '返岗包车补助申请', regionCode: regionCode('CN2101G1') },
]

describe('a solved need as evidence', () => {
  it('says what solved it only in the words to which its enterprise agreed', () => {
    const evidence = toEarlierNeed(
      sampleSolved({
        text: '我是恒拓机械的李娜，23名工人回不来，想包车',
        answer: '“返岗包车”已为李娜安排',
        evidence: { at: 9, asked: '工人回不来，想包车', answer: '已安排包车' },
      }),
      7,
      SERVICES,
    )
    expect(evidence).toEqual({
      id: 'n1',
      version: 1,
      indexVersion: 7,
      zoneCode: 'CN2101G1',
      category: 'labour',
      asked: '工人回不来，想包车',
      answer: '已安排包车',
      solvedBy: { serviceId: 's-bus', name: '返岗包车' },
      solvedAt: 4,
      agreedAt: 9,
    })
  })

  it('does not claim that a service solved it when nobody said so', () => {
    const evidence = toEarlierNeed(sampleSolved({ answer: '工人今天都到厂了' }), 1, SERVICES)
    expect(evidence).toBeDefined()
    expect(evidence?.solvedBy).toBeUndefined()
  })

  it.each([
    ['closed by silence', { closedWithoutAnswer: true }],
    ['not resolved', { state: 'in_progress' }],
    ['rated badly', { rating: { level: 'dissatisfied', reasons: ['没办成'], at: 9 } }],
  ] as const)('is none when it was %s', (_, change) =>
    expect(toEarlierNeed(sampleSolved(change), 1, SERVICES)).toBeUndefined(),
  )

  it('is none without the consent of the enterprise, nor without its confirmation', () => {
    const { evidence: _evidence, ...unshared } = sampleSolved({})
    expect(toEarlierNeed(unshared, 1, SERVICES)).toBeUndefined()
    const need = sampleSolved({})
    const timeline = need.timeline.filter(({ type }) => type !== 'confirmed')
    expect(toEarlierNeed({ ...need, timeline }, 1, SERVICES)).toBeUndefined()
  })
})
