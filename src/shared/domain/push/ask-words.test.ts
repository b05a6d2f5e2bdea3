import type { Measure } from '../policy/measures/measure'
import { byMeasureGain, measureSum } from '../policy/measures/measure-sum'
import { askWords } from './ask-words'
import { fieldProblem } from './message-fields'
import { ringWords } from './policy-message'

const BARE = { clausePaths: [], gain: '', amounts: [], materials: [], how: '', links: [], contacts: [] }
const STAFF = { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 } as const
const measure = (id: string, title: string, more: Partial<Measure> = {}): Measure => ({
  ...BARE,
  id,
  title,
  ...more,
})
const fixed = (yuan: number): Partial<Measure> => ({
  rule: { version: 1, root: STAFF, award: { tiers: [{ gives: { yuan } }] } },
})
const sum = (value: number, more: object = {}): Partial<Measure> => ({
  amounts: [{ kind: 'sum', value, upTo: false, words: '', ...more }],
})
const words = (label: string, ...measures: Measure[]) =>
  askWords({ label, isOnly: false, gain: '多项补贴' }, measures)

describe('the sum that a measure gives an enterprise that meets it', () => {
  const tiers = (...gives: (number | 'times')[]) => ({
    tiers: gives.map((one, index) => ({
      ...(index < gives.length - 1 && { when: STAFF }),
      gives: one === 'times' ? { of: 'revenueYuan' as const, times: 0.1 } : { yuan: one },
    })),
  })
  it.each([
    ['one tier', tiers(300_000), { yuan: 300_000, upTo: false }],
    ['several tiers', tiers(500_000, 300_000), { yuan: 500_000, upTo: true }],
    ['tiers of one sum', tiers(300_000, 300_000), { yuan: 300_000, upTo: false }],
    [
      'a tier that is not for everybody',
      { tiers: [{ when: STAFF, gives: { yuan: 1 } }] },
      { yuan: 1, upTo: true },
    ],
    ['a cap below a tier', { ...tiers(500_000, 100_000), mostYuan: 400_000 }, { yuan: 400_000, upTo: true }],
    ['a share', tiers('times'), undefined],
    ['a share with a cap', { ...tiers('times'), mostYuan: 500_000 }, { yuan: 500_000, upTo: true }],
  ])('%s', (_name, award, expected) => {
    expect(measureSum({ amounts: [], rule: { version: 1, root: STAFF, award } })).toEqual(expected)
  })

  it('without tiers the only sum of the notice, and none when it is per unit or there are several', () => {
    expect(measureSum({ ...BARE, ...sum(50_000, { upTo: true }) })).toEqual({ yuan: 50_000, upTo: true })
    expect(measureSum({ ...BARE, ...sum(500, { per: '人' }) })).toBeUndefined()
    const [one] = sum(1).amounts ?? []
    expect(measureSum({ amounts: one ? [one, one] : [] })).toBeUndefined()
  })

  it('the measure that gives most comes first, of equals the first of the notice', () => {
    const all = [
      measure('a', '甲'),
      measure('b', '乙', sum(5)),
      measure('c', '丙', fixed(9)),
      measure('d', '丁', sum(5)),
    ]
    expect(byMeasureGain(all).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
  })
})

describe('words for an enterprise that one fact decides', () => {
  it('names the fact, the measure and what it gives, in the message and in the inbox', () => {
    expect(words('职工人数', measure('m', '扩岗补贴', fixed(300_000)))).toEqual({
      note: '填职工人数看能否得扩岗补贴30万元',
      text: '填上“职工人数”，马上知道贵企业符不符合“扩岗补贴”的条件。\n“扩岗补贴”：30 万元。\n多项补贴',
    })
  })

  it('names the first measure and the number of measures', () => {
    const several = words(
      '职工人数',
      measure('a', '扩岗补贴', fixed(300_000)),
      measure('b', '用工奖', sum(1)),
    )
    expect(several.note).toBe('填职工人数看能否得扩岗补贴30万元等2项')
    expect(several.text).toBe(
      '填上“职工人数”，马上知道贵企业符不符合“扩岗补贴”等 2 项的条件。\n“扩岗补贴”：30 万元。\n多项补贴',
    )
  })

  it('shows the words of the measure when no sum is known', () => {
    const { note, text } = words(
      '职工人数',
      measure('a', '扩岗补贴', { gain: '每招一人补 500 元', ...sum(500, { per: '人' }) }),
    )
    expect(note).toBe('填职工人数看能否得扩岗补贴')
    expect(text).toBe('填上“职工人数”，马上知道贵企业符不符合“扩岗补贴”的条件。\n每招一人补 500 元')
  })

  it('shows only the sum of a policy that gives one thing, which its title names', () => {
    const only = (more: Partial<Measure>) =>
      askWords({ label: '职工人数', isOnly: true, gain: '' }, [measure('a', '扩岗补贴', more)]).note
    expect([only(fixed(300_000)), only({})]).toEqual(['填职工人数看能否得30万元', '补一项就知道：职工人数'])
  })

  it('never exceeds the field, and cuts no name', () => {
    const long = '新一轮大规模设备更新和技术改造贷款贴息'
    const label = '最近一个会计年度研发费用占比'
    const all = [
      words('职工人数', measure('a', long, sum(3_000_000, { upTo: true }))),
      words(label, measure('a', '技改', sum(3_000_000, { upTo: true }))),
      words(label, measure('a', long)),
      words(label, measure('a', long, sum(1)), measure('b', '乙')),
    ]
    expect(all.map(({ note }) => note)).toEqual([
      '填职工人数看能否得最高300万元',
      '补一项看能否得技改最高300万元',
      `补一项就知道：${label}`,
      '补一项看能否得1元等2项',
    ])
    const values = ringWords(
      {
        title: '',
        shortTitle: '稳岗八条',
        level: 'zone',
        issuingBodies: ['演示高新区管委会'],
        plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
        measures: [measure('a', long)],
      },
      'one_fact',
      { ask: { fact: 'staff', label, measures: [{ id: 'a', title: long }] } },
    ).values
    expect(fieldProblem('thing5', values.note)).toBeUndefined()
  })

  it('the last day is that of the measures that are asked about', () => {
    const policy = {
      title: '',
      shortTitle: '稳岗八条',
      level: 'zone' as const,
      issuingBodies: ['演示高新区管委会'],
      deadlineOn: '2020-12-31',
      plain: { gain: '多项补贴', who: '', how: '', byWhen: '', ask: '' },
      measures: [
        measure('a', '扩岗补贴', { window: { untilOn: '2020-05-31' } }),
        measure('b', '用工奖', { window: { untilOn: '2020-04-30' } }),
      ],
    }
    const asking = (...ids: string[]) =>
      ringWords(policy, 'one_fact', {
        ask: { fact: 'staff', label: '职工人数', measures: ids.map((id) => ({ id, title: '' })) },
      })
    expect(asking('a').values.deadline).toBe('2020年5月31日前')
    expect(asking('a').notice.text).toMatch(/2020年5月31日前办理$/)
    expect(asking('a', 'b').values.deadline).toBe('最早2020年4月30日，各项不同')
  })

  it('says only that a fact decides in a push from before measures were named', () => {
    expect(words('职工人数')).toEqual({
      note: '补一项就知道：职工人数',
      text: '填上“职工人数”，马上知道贵企业符不符合。\n多项补贴',
    })
  })
})
