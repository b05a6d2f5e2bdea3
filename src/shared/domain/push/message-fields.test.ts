import { fieldProblem, messageLines, thing } from './message-fields'
import type { Measure } from '../policy/measures/measure'
import { techSme } from '../policy/eligibility/tech-sme-rule'
import { policyMessage, policyNotice } from './policy-message'

const policy = {
  title: '关于支持企业稳定用工的通知',
  shortTitle: '支持企业稳定用工',
  level: 'zone',
  issuingBodies: ['沈阳高新区管委会'],
  deadlineOn: '2020-04-30',
  plain: { gain: '每新招一人补 500 元', who: '', how: '', byWhen: '', ask: '' },
} as const

describe('what WeChat takes in a field', () => {
  it.each([
    ['thing1', '字'.repeat(20), true],
    ['thing1', '字'.repeat(21), false],
    ['thing1', '🧨'.repeat(20), true],
    ['thing1', '两行\n文字', false],
    ['thing1', ' ', false],
    ['phrase2', '五个汉字了', true],
    ['phrase2', '六个汉字太长', false],
    ['phrase2', '3级', false],
    ['time4', '2020年3月1日 15:01', true],
    ['time4', '15:01', true],
    ['time4', '2020-03-01 15:01', false],
    ['date3', '2020年3月1日', true],
    ['date3', '3月1日', false],
    ['name1', '十个汉字的名字正好十', true],
    ['name1', '十一个汉字的名字太长了呀', false],
    ['number1', '12.5', true],
    ['number1', '12万', false],
    ['phone_number1', '024-12345678', true],
  ])('%s: %s → %s', (field, value, taken) => expect(fieldProblem(field, value) === undefined).toBe(taken))
})

describe('the message about a policy', () => {
  it('fits every field, says what one gets and until when', () => {
    const lines = messageLines('policy_for_you', policyMessage(policy))
    expect(lines.map(({ label, value }) => [label, value])).toEqual([
      ['政策名称', '支持企业稳定用工'],
      ['政策级别', '高新区'],
      ['发布单位', '沈阳高新区管委会'],
      ['办理时限', '2020年4月30日前'],
      ['能得到什么', '每新招一人补 500 元'],
    ])
    expect(lines.every(({ problem }) => problem === undefined)).toBe(true)
  })

  it('long words are cut; a short title that does not fit is reported instead', () => {
    const long = {
      ...policy,
      shortTitle: '短标题'.repeat(8),
      plain: { ...policy.plain, gain: '奖励'.repeat(30) },
    }
    const lines = messageLines('policy_for_you', policyMessage(long))
    expect(lines.filter(({ problem }) => problem).map(({ name }) => name)).toEqual(['title'])
    expect([...(lines.find(({ name }) => name === 'note')?.value ?? '')]).toHaveLength(20)
  })

  it('without a deadline it says so; the inbox carries the whole gain', () => {
    const { deadlineOn: _none, ...open } = policy
    expect(policyMessage(open).deadline).toBe('原文没有写截止日期')
    expect(policyNotice(policy)).toEqual({
      title: '新政策：支持企业稳定用工',
      text: '每新招一人补 500 元\n2020年4月30日前办理',
    })
    expect(policyNotice(open).text).toBe('每新招一人补 500 元')
  })

  it('names the first of several last days, and says that they differ', () => {
    const [on, later] = ['2020-11-20', '2020-12-31']
    const measure = { id: 'm', title: '补贴', clausePaths: [], gain: '', amounts: [], materials: [], how: '' }
    const ends = (untilOn: string) => ({ ...measure, links: [], contacts: [], window: { untilOn } })
    const told = { ...policy, measures: [ends(later), ends(on)] }
    expect(policyMessage(told).deadline).toBe('最早2020年11月20日，各项不同')
    expect(messageLines('policy_for_you', policyMessage(told)).every((line) => !line.problem)).toBe(true)
    expect(policyNotice({ ...told, told: [ends(later)] }).text).toMatch(/2020年12月31日前办理$/)
  })

  it('says that it fits only when conditions were checked', () => {
    const measure = { id: 'm', title: '补贴', clausePaths: [], gain: '', amounts: [], materials: [], how: '' }
    const bare = { ...measure, links: [], contacts: [] }
    const ruled = { ...bare, rule: techSme }
    const titleOf = (...measures: Measure[]) => policyNotice({ ...policy, measures }).title
    expect(titleOf(ruled)).toBe('适合您的政策：支持企业稳定用工')
    expect(policyNotice({ ...policy, rule: techSme }).title).toBe(titleOf(ruled))
    expect([titleOf(bare), titleOf(ruled, bare)]).toEqual(Array(2).fill('新政策：支持企业稳定用工'))
    expect(policyNotice({ ...policy, measures: [ruled, bare], told: [ruled] }).title).toBe(titleOf(ruled))
  })

  it('a thing is never empty', () => expect([thing(''), thing(' a\n b ')]).toEqual(['—', 'a b']))
})
