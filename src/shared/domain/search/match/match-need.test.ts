import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { regionCode } from '@/shared/domain/access/region'
import { ServiceIndex } from '../index/service-index'
import { ItemIndex } from '../index/item-index'
import { EarlierNeedIndex, type EarlierItem } from '../index/earlier-need-index'
import { matchNeed } from './match-need'
import { printScore } from './score-parts'

const zoneCode = regionCode('CN2101G1')
const at = Date.parse('2020-03-02T10:00+08:00')

interface Notice {
  id: string
  name: string
  regionCode: ReturnType<typeof regionCode>
  verdict?: Verdict
}
const notice = (id: string, name: string, code: string, verdict?: Verdict): Notice => ({
  id,
  name,
  regionCode: regionCode(code),
  ...(verdict && { verdict }),
})
const NOTICES = [
  notice('near', '稳岗返还补贴', 'CN2101G1'),
  notice('wide', '稳岗返还补贴', 'CN21'),
  notice('met', '技改设备补贴', 'CN21', 'met'),
  notice('open', '技改设备补贴', 'CN21', 'unknown'),
  notice('never', '技改设备补贴', 'CN21', 'unmet'),
]
const earlier = (id: string, asked: string, more: Partial<EarlierItem> = {}): EarlierItem => ({
  id,
  zoneCode,
  asked,
  answer: '已办成，三天到账',
  ...more,
})

function found(text: string, solved: EarlierItem[] = [], category?: 'labour') {
  const index = new ItemIndex<Notice>(
    {
      fieldWeights: [1],
      toTexts: ({ name }) => [name],
      toOffer: (one) => ({ regionCode: one.regionCode, offeredUntil: Number.POSITIVE_INFINITY }),
    },
    NOTICES,
  )
  const policies = {
    search: (words: string, limit: number, admits: (one: Notice) => boolean) =>
      index.search({ text: words, zoneCode, at, limit }, admits),
    describe: (one: Notice) => one,
    getVerdict: ({ verdict }: Notice) => verdict,
  }
  const indexes = { catalogue: new ServiceIndex([]), earlier: new EarlierNeedIndex(solved), policies }
  return matchNeed({ text, category, regionCode: zoneCode }, indexes, { at, calendar: DEFAULT_CALENDAR })
}

describe('policies and solved needs for a need', () => {
  it('puts the nearer policy first, and one whose conditions are surely met; an unknown verdict stays and is told', () => {
    expect(found('想申请稳岗返还').policies.map(({ policyId }) => policyId)).toEqual(['near', 'wide'])
    const { policies } = found('设备技改补贴')
    expect(policies.slice(0, 2).map(({ policyId, verdict }) => [policyId, verdict])).toEqual([
      ['met', 'met'],
      ['open', 'unknown'],
    ])
    expect(policies.map(({ policyId }) => policyId)).not.toContain('never')
    expect(policies[0]?.why).toContainEqual({ kind: 'region', level: 'province' })
  })

  it('brings up the policy by which similar needs of the zone were solved', () => {
    const solvedByPolicy = { policyId: 'wide', name: '稳岗返还补贴' }
    const solved = [1, 2].map((n) => earlier(`e${n}`, `稳岗返还怎么申请${n}`, { solvedByPolicy }))
    const [best] = found('想申请稳岗返还', solved).policies
    expect(best).toMatchObject({ policyId: 'wide' })
    expect(best?.why).toContainEqual({ kind: 'solved', count: 2 })
  })

  it('puts the solved need of the same category first and says so', () => {
    const solved = [
      earlier('a', '返岗包车怎么订', { category: 'logistics' }),
      earlier('b', '返岗包车怎么订', { category: 'labour' }),
      earlier('c', '返岗包车怎么订'),
      ...['电费太高', '找会计', '贷款续贷', '口罩不够'].map((asked, i) => earlier(`x${i}`, asked)),
    ]
    const { earlier: like } = found('想订返岗包车', solved, 'labour')
    expect(like.map(({ earlierId }) => earlierId)).toEqual(['b', 'a'])
    expect(like[0]?.why).toEqual([
      { kind: 'words', words: ['返岗包车'] },
      { kind: 'category', label: '返岗用工' },
    ])
    expect(like[1]?.why).toEqual([{ kind: 'words', words: ['返岗包车'] }])
  })

  it('every score is the sum of its parts, and can be printed', () => {
    const all = ['稳岗返还', '设备技改补贴怎么拿', '补贴'].flatMap((text) => {
      const { policies, earlier: like } = found(
        text,
        [earlier('e', '设备技改补贴怎么拿', { category: 'labour' })],
        'labour',
      )
      return [...policies, ...like]
    })
    expect(all.length).toBeGreaterThan(5)
    for (const { score, parts = [] } of all) {
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 3)
    }
    expect(
      printScore({
        score: 3,
        parts: [
          { name: 'pairs', value: 2 },
          { name: 'nearness', value: 1 },
        ],
      }),
    ).toBe('3 = pairs 2 + nearness 1')
  })

  it('cuts the words of a long need', () => {
    const [like] = found('返岗包车', [earlier('a', `返岗包车${'，说来话长'.repeat(60)}`)]).earlier
    expect([...(like?.asked ?? '')]).toHaveLength(121)
  })
})
