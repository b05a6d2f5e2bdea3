import { policiesHaveMeasures } from '../../deploy/migrations/0015-policies-have-measures'
import { startWorld, type World } from '../../demo/world'
import { contentFrom, published, TEST_ZONE, type PolicyContentInput } from '../_tests/policy-steps'
import { expectCode, expectData } from '../_tests/answers'
import { rehearsed } from '../_tests/push-steps'

const enterpriseId = 'hengtuo'
const DAY_MS = 86_400_000
const BLANK = { clausePaths: [], amounts: [], materials: [], how: '', links: [], contacts: [] }
const staff = (value: number) =>
  ({ version: 1, root: { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value } }) as const
const byPlace = (code: string) =>
  ({ version: 1, root: { id: 'place', test: 'among', fact: 'region', values: [code] } }) as const
const MEASURES: NonNullable<PolicyContentInput['measures']> = [
  { ...BLANK, id: 'elsewhere', title: '外市奖励', gain: '奖励 500 万元', rule: byPlace('CN44') },
  {
    ...BLANK,
    id: 'large',
    title: '扩产奖励',
    gain: '最高 50 万元',
    amounts: [{ kind: 'sum', value: 500_000, upTo: true, words: '最高50万元' }],
    rule: staff(50),
    window: { untilOn: '2020-05-31' },
    materials: ['申请表'],
  },
  {
    ...BLANK,
    id: 'early',
    title: '早申报奖励',
    gain: '奖励 1 万元',
    rule: staff(1),
    window: { untilOn: '2020-03-20' },
  },
]

describe('measures of a policy', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const li = () => world.as('li-na')
  const tell = (policyId: string, value: number) =>
    li().policies.tell({ enterpriseId, policyId, fact: 'staff', value })
  const cardOf = async (policyId: string, show: 'mine' | 'all' = 'mine') =>
    expectData(await li().policies.feed({ enterpriseId, show })).policies.find(({ id }) => id === policyId)

  it('a rule gets the true names of its places, whatever names were sent', async () => {
    const lie = { ...byPlace('CN2102G1'), places: { CN2102G1: '火星', CN2101: '木星' } }
    const measures = [
      { ...BLANK, id: 'here', title: '本市', gain: '奖励 1 万元', rule: byPlace('CN2101') },
      { ...BLANK, id: 'there', title: '别的区', gain: '奖励 1 万元', rule: lie },
      { ...BLANK, id: 'nowhere', title: '没有的区', gain: '奖励 1 万元', rule: byPlace('CN4401G9') },
    ]
    const { id: policyId } = await published(world, { title: '关于支持企业发展的通知', measures })
    const { policy } = expectData(await li().policies.read({ policyId }))
    expect(policy.measures?.map(({ rule }) => rule?.places)).toEqual([
      { CN2101: '沈阳市' },
      { CN2102G1: '大连高新区' },
      undefined,
    ])
    const card = await cardOf(policyId, 'all')
    expect(JSON.stringify(card)).not.toMatch(/：CN/)
  })

  it('a search and a need find the measure that the words ask for, and say what it gives and until when', async () => {
    const { id: policyId } = await published(world, { title: '关于支持企业发展的通知', measures: MEASURES })
    const early = { measureId: 'early', title: '早申报奖励', gain: '奖励 1 万元', untilOn: '2020-03-20' }
    const hit = async (text: string, who = li()) =>
      expectData(await who.policies.search({ zoneCode: TEST_ZONE, text })).policies.find(
        ({ id }) => id === policyId,
      )?.found
    await tell(policyId, 80)
    expect(await hit('早申报奖励')).toEqual(early)
    expect(await hit('扩产奖励')).toMatchObject({ measureId: 'large', untilOn: '2020-05-31' })
    // A measure that the enterprise cannot get is not found for it.
    expect(await hit('外市奖励')).not.toMatchObject({ measureId: 'elsewhere' })

    const found = async (text: string) =>
      expectData(await li().needs.preview({ enterpriseId, text, urgent: false })).policies.find(
        (one) => one.policyId === policyId,
      )
    expect(await found('想要早申报奖励')).toMatchObject({
      measure: '早申报奖励',
      found: early,
      verdict: 'met',
    })
    world.cloud.clock.advance(15 * DAY_MS)
    expect(await found('想要早申报奖励')).toMatchObject({ found: { measureId: 'large' } })
  })

  it('a draft proposes them with their clauses and amounts, without a rule', async () => {
    const { policy } = expectData(
      await world.as('chen-li').policies.draft({
        regionCode: TEST_ZONE,
        text: '关于支持企业的通知\n各有关企业：\n一、补贴标准\n（一）用工补贴。每新招一人，给予补贴500元。\n（二）研发奖励。按研发费用的5%给予奖励，最高20万元。\n二、监督检查\n骗取补贴的，追回资金。\n演示高新区管委会\n2020年3月9日',
      }),
    )
    expect(policy.measures).toMatchObject([
      { id: 'm1', title: '用工补贴', clausePaths: ['一（一）'], amounts: [{ value: 500 }] },
      {
        id: 'm2',
        title: '研发奖励',
        clausePaths: ['一（二）'],
        amounts: [{ value: 0.05 }, { value: 200_000, upTo: true }],
      },
    ])
    expect([policy.rule, policy.measures?.some(({ rule }) => rule)]).toEqual([undefined, false])
  })

  it('each has its own verdict; the card names the best and says how many fit', async () => {
    const policy = await published(world, { measures: MEASURES })
    expect((await cardOf(policy.id))?.fits).toMatchObject({ all: 3, met: 0, unknown: 2 })
    expectData(await tell(policy.id, 80))
    const { measures, explanation } = expectData(
      await li().policies.check({ enterpriseId, policyId: policy.id }),
    )
    expect(measures?.map((each) => [each.measureId, each.explanation?.verdict])).toEqual([
      ['elsewhere', 'unmet'],
      ['large', 'met'],
      ['early', 'met'],
    ])
    expect(explanation?.verdict).toBe('met')
    expect(await cardOf(policy.id)).toMatchObject({
      verdict: 'met',
      fits: {
        all: 3,
        met: 2,
        unknown: 0,
        best: { measureId: 'large', title: '扩产奖励', gain: '最高 50 万元' },
      },
      reason: '扩产奖励：职工人数不低于 50 人',
      deadlineOn: '2020-03-20',
    })
  })

  it('a policy with no fitting measure stays out of “mine”; a notice without measures is in everybody’s', async () => {
    const none = await published(world, { measures: MEASURES.slice(0, 1) })
    const information = await published(world, { measures: [] })
    expect([await cardOf(none.id), (await cardOf(none.id, 'all'))?.verdict]).toEqual([undefined, 'unmet'])
    const card = await cardOf(information.id)
    expect([card?.id, card?.verdict, card?.fits]).toEqual([information.id, undefined, undefined])
  })

  it('the calendar has the last day of each measure that may fit, and a past policy leaves “mine”', async () => {
    const policy = await published(world, { measures: MEASURES })
    const input = { enterpriseId, fromOn: '2020-03-01', toOn: '2020-06-30' }
    const { days } = expectData(await li().bookmarks.deadlines(input))
    const mine = days.flatMap(({ on, policies }) =>
      policies
        .filter(({ id }) => id === policy.id)
        .map(({ closing, deadlineOn }) => [on, deadlineOn, closing]),
    )
    expect(mine).toEqual([
      ['2020-03-20', '2020-03-20', ['早申报奖励']],
      ['2020-05-31', '2020-05-31', ['扩产奖励']],
    ])
    world.cloud.clock.set(Date.parse('2020-06-01T09:00+08:00'))
    expect([await cardOf(policy.id), (await cardOf(policy.id, 'all'))?.id]).toEqual([undefined, policy.id])
  })

  it('a push goes to enterprises that one of the chosen measures fits, and names the measure', async () => {
    const policy = await published(world, { measures: MEASURES })
    expectData(await tell(policy.id, 20))
    const all = await rehearsed(world, policy.id)
    expect(all.rows).toMatchObject([{ enterpriseId, reasons: ['早申报奖励', '职工人数不低于 1 人'] }])
    const chosen = await rehearsed(world, policy.id, { measureIds: ['large'], list: 'narrow' })
    expect([chosen.enterprises.fit, chosen.rows.map((row) => row.enterpriseId)]).toEqual([0, [enterpriseId]])
    const gone = world
      .as('chen-li')
      .pushes.rehearse({ policyId: policy.id, version: policy.version, measureIds: ['gone'] })
    expect(expectCode(await gone)).toBe('InvalidInput')
  })

  it('the single rule of an older phone goes to the only measure, or to each that has none', async () => {
    const { measures: _measures, ...former } = contentFrom(await published(world, { measures: [] }))
    const { policies: desk } = world.as('chen-li')
    const edit = async (sent: Partial<PolicyContentInput>, base: Partial<PolicyContentInput>) => {
      const { policy } = expectData(
        await desk.draft({
          regionCode: TEST_ZONE,
          text: '关于支持企业的通知\n各企业：\n请知悉。\n演示高新区管委会\n2020年3月9日',
        }),
      )
      const first = expectData(
        await desk.edit({ policyId: policy.id, version: 1, content: { ...former, ...base } }),
      ).policy
      return expectData(
        await desk.edit({ policyId: policy.id, version: first.version, content: { ...former, ...sent } }),
      ).policy
    }
    const one = await edit({ rule: staff(7) }, { rule: staff(5) })
    expect([one.measures?.length, one.measures?.[0]?.rule, one.rule]).toEqual([1, staff(7), staff(7)])
    const [first, second] = MEASURES
    if (!first || !second) throw new Error('no measures')
    const { rule: _rule, ...bare } = second
    const several = await edit({ rule: staff(9) }, { measures: [first, bare] })
    expect(several.measures?.map(({ rule }) => rule)).toEqual([first.rule, staff(9)])
    expect(several.rule?.root).toMatchObject({ any: [{ id: '1-place' }, { id: '2-staff' }] })
  })

  it('two measures cannot declare one key for different facts, nor share an id', async () => {
    const policy = await published(world, { measures: [] })
    const ask = (id: string, label: string) => ({
      ...BLANK,
      id,
      title: label,
      gain: label,
      rule: {
        version: 1 as const,
        facts: { 'custom:own1': { label, kind: 'flag' as const } },
        root: { id: 'q', test: 'flag' as const, fact: 'custom:own1' as const, value: true },
      },
    })
    const sent = (measures: NonNullable<PolicyContentInput['measures']>) => ({
      policyId: policy.id,
      version: policy.version,
      content: { ...contentFrom(policy), measures },
    })
    const { policies: desk } = world.as('chen-li')
    expect(expectCode(await desk.edit(sent([ask('a', '已复工'), ask('b', '有出口')])))).toBe('InvalidInput')
    expect(expectCode(await desk.edit(sent([ask('a', '已复工'), ask('a', '已复工')])))).toBe('InvalidInput')
  })

  it('stored policies get their rule as the only measure, and back', () => {
    const rule = staff(5)
    const before = {
      _id: 'p1',
      title: '关于用工的通知',
      shortTitle: '用工补贴',
      plain: { gain: '每人 500 元' },
      rule,
    }
    const after = policiesHaveMeasures.up(before)
    expect(after['measures']).toMatchObject([{ id: 'm1', title: '用工补贴', gain: '每人 500 元', rule }])
    expect([policiesHaveMeasures.up(after), policiesHaveMeasures.down(after)]).toEqual([after, before])
    const { rule: _rule, ...open } = before
    expect(policiesHaveMeasures.up(open)['measures']).toEqual([])
    expect(policiesHaveMeasures.down(policiesHaveMeasures.up(open))).toEqual(open)
    const { rule: _former, ...written } = after
    expect(policiesHaveMeasures.down(written)).toEqual(before)
  })
})
