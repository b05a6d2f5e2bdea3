import { regionCode } from '@/shared/domain/access/region'
import { sampleSolved } from './sample-solved'
import { toEarlierNeed } from './to-earlier-need'

const SERVICES = [
  { id: 's-bus', name: '返岗包车', regionCode: regionCode('CN21') },
  { id: 's-far', name: '返岗包车对接', regionCode: regionCode('CN2102') },
  { id: 's-long', name: '返岗包车补助申请', regionCode: regionCode('CN2101G1') },
]

describe('a solved need as evidence', () => {
  it('says what was asked and what solved it, and nothing about who asked', () => {
    const evidence = toEarlierNeed(
      sampleSolved({
        text: '我是恒拓机械的李娜，手机13812345678，微信 lina_8899，车牌辽A12345，23名工人回不来，想包车。信用代码91210112MA0QD2XK7W',
        answer: '“返岗包车”已为李娜安排，联系王经理 024-23456789，周三六点发车。',
      }),
      7,
      SERVICES,
    )
    expect(evidence).toMatchObject({
      indexVersion: 7,
      zoneCode: 'CN2101G1',
      category: 'labour',
      solvedBy: { serviceId: 's-bus', name: '返岗包车' },
    })
    const said = `${evidence?.asked} ${evidence?.answer}`
    for (const secret of ['李娜', '恒拓', '138', 'lina', '辽A', '91210', '王经理', '2345'])
      expect(said).not.toContain(secret)
    expect(evidence?.asked).toContain('23名工人回不来，想包车')
    expect(evidence?.answer).toContain('周三六点发车')
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
    ['of two words', { text: '急 13812345678' }],
  ] as const)('is none when it was %s', (_, change) =>
    expect(toEarlierNeed(sampleSolved(change), 1, SERVICES)).toBeUndefined(),
  )

  it('is none without the confirmation of the enterprise', () => {
    const need = sampleSolved({})
    const timeline = need.timeline.filter(({ type }) => type !== 'confirmed')
    expect(toEarlierNeed({ ...need, timeline }, 1, SERVICES)).toBeUndefined()
  })
})
