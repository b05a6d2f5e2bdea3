import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published, TEST_ZONE } from '../_tests/policy-steps'

const enterpriseId = 'hengtuo'
const TECH_SME = 'p-zone-tech-sme'

describe('what an enterprise sees of policies', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const li = () => world.as('li-na').policies
  const check = async () => expectData(await li().check({ enterpriseId, policyId: TECH_SME })).explanation
  const tell = async (
    fact: 'staff' | 'revenueYuan' | 'assetsYuan' | 'qualifications',
    value: number | string[],
  ) => expectData(await li().tell({ enterpriseId, policyId: TECH_SME, fact, value })).explanation
  const profile = () =>
    (world.cloud.database.find('enterprises', { _id: enterpriseId }) as [{ profile?: object }])[0].profile

  it('is told which facts are missing, tells one after the other, and gets the verdict in the end', async () => {
    const before = await check()
    expect([before?.verdict, before?.missing]).toEqual([
      'unknown',
      expect.arrayContaining(['staff', 'assetsYuan']),
    ])
    await tell('staff', 120)
    await tell('revenueYuan', 30_000_000)
    const open = await tell('assetsYuan', 20_000_000)
    expect([open?.verdict, open?.missing.includes('staff')]).toEqual(['unknown', false])
    const met = await tell('qualifications', ['high_tech'])
    expect([met?.verdict, met?.missing]).toEqual(['met', []])
    expect((await check())?.verdict).toBe('met')
    expect(profile()).toMatchObject({ staff: 120, qualifications: ['high_tech'] })
    const tooMany = await tell('staff', 501)
    expect([tooMany?.verdict, tooMany?.steps]).toEqual([
      'unmet',
      [expect.objectContaining({ conditionId: 'staff', step: 'reach', value: 500, gap: 1 })],
    ])
  })

  it('a fact told by a colleague stays when another is told', async () => {
    await tell('staff', 80)
    expectData(
      await world
        .as('zhang-wei')
        .policies.tell({ enterpriseId, policyId: TECH_SME, fact: 'revenueYuan', value: 1_000_000 }),
    )
    expect(profile()).toMatchObject({ staff: 80, revenueYuan: 1_000_000 })
  })

  it.each([
    ['a fact that the policy does not ask for', 'taxYuan:2019', 5, 'FactNotAsked'],
    ['where it is, which the roster knows', 'region', 'CN', 'FactNotAsked'],
    ['half a person', 'staff', 0.5, 'FactWrong'],
    ['a number in words', 'staff', '八十', 'FactWrong'],
    ['a qualification that does not exist', 'qualifications', ['nobel_prize'], 'FactWrong'],
    ['a name from the prototype', 'qualifications', ['constructor'], 'FactWrong'],
    ['a day that the calendar does not have', 'nationalAwardOn', '2020-02-30', 'FactWrong'],
  ] as const)('%s is refused and nothing is kept', async (_case, fact, value, code) => {
    const input = { enterpriseId, policyId: TECH_SME, fact, value: Array.isArray(value) ? [...value] : value }
    expect(expectCode(await li().tell(input as Parameters<ReturnType<typeof li>['tell']>[0]))).toBe(code)
    expect(profile()).toBeUndefined()
  })

  it('a fact that one policy declares does not count for another policy with the same key', async () => {
    const own = (label: string) => ({
      rule: {
        version: 1,
        facts: { 'custom:matter': { label, kind: 'flag' } },
        root: { id: 'matter', test: 'flag', fact: 'custom:matter', value: true },
      } as const,
    })
    const first = await published(world, own('已复工'))
    const second = await published(world, own('有出口业务'))
    const told = await li().tell({ enterpriseId, policyId: first.id, fact: 'custom:matter', value: true })
    expect(expectData(told).explanation?.verdict).toBe('met')
    const other = expectData(await li().check({ enterpriseId, policyId: second.id }))
    expect(other.explanation).toMatchObject({ verdict: 'unknown', missing: ['custom:matter'] })
  })

  it('the feed says for each policy whether it fits; “mine” leaves out those that do not', async () => {
    await tell('staff', 501)
    const all = expectData(await li().feed({ enterpriseId, show: 'all' })).policies
    expect(Object.fromEntries(all.map(({ id, verdict }) => [id, verdict]))).toEqual({
      'p-most-67': 'unknown',
      [TECH_SME]: 'unmet',
      'p-liaoning-14': 'unknown',
      'p-torch-38': 'unknown',
    })
    const times = all.map(({ publishedAt }) => publishedAt ?? 0)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const mine = expectData(await li().feed({ enterpriseId })).policies
    expect(mine.map(({ publishedAt = 0 }) => publishedAt)).toEqual(
      mine.map(({ publishedAt = 0 }) => publishedAt).sort((a, b) => b - a),
    )
    expect(mine.map(({ id }) => id)).not.toContain(TECH_SME)
    expect(mine).toHaveLength(3)
  })

  it('with many policies the feed reads, warm, three documents, and pages lose and repeat nothing', async () => {
    const [one] = world.cloud.database.find('policies', { _id: 'p-most-67' }) as [{ publishedAt: number }]
    // Together with the four of the demo and the published one, which moves the index, these fit into one page of changes.
    const more = Array.from({ length: 95 }, (_, i) => ({
      ...one,
      _id: `p-many-${i}`,
      indexVersion: 5,
      regionCode: ['CN', 'CN21', 'CN2101', TEST_ZONE, 'CN2102G1'][i % 5],
      state: i % 8 === 7 ? 'recalled' : 'published',
      publishedAt: one.publishedAt - (i % 10) * 1000,
    }))
    world.cloud.database.insert('policies', more)
    await published(world)
    expectData(await li().feed({ enterpriseId, show: 'all' }))
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = expectData(
        await li().feed({ enterpriseId, show: 'all', ...(cursor !== undefined && { cursor }) }),
      )
      ids.push(...page.policies.map(({ id }) => id))
      cursor = page.nextCursor
      const usage = world.cloud.usage().at(-1)
      expect(usage).toMatchObject({ writes: 0, warnings: [] })
      // Caller, enterprise, the state of the index; the person has no reader's list yet.
      expect(usage?.reads).toBe(3)
    } while (cursor !== undefined)
    const visible = more.filter(({ state, regionCode }) => state === 'published' && regionCode !== 'CN2102G1')
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(visible.length + 5)
  })

  it('the feed can be narrowed by level, theme and closing soon, on every page', async () => {
    const deadlineOn = (days: number) =>
      new Date(world.cloud.clock.now() + days * 86_400_000).toISOString().slice(0, 10)
    await published(world, { title: '关于快要截止的事项', deadlineOn: deadlineOn(10), themes: ['rent'] })
    await published(world, { title: '关于早已截止的事项', deadlineOn: deadlineOn(-10), themes: ['rent'] })
    await published(world, { title: '关于很久以后的事项', deadlineOn: deadlineOn(90), themes: ['talent'] })
    const titles = async (more: object) =>
      expectData(await li().feed({ enterpriseId, show: 'all', ...more })).policies.map(({ title }) => title)
    expect(await titles({ closing: true })).toEqual([
      '关于快要截止的事项',
      '沈阳高新区科技型中小企业入库奖励（演示）',
    ])
    expect(await titles({ theme: 'rent', level: 'zone' })).toEqual([
      '关于早已截止的事项',
      '关于快要截止的事项',
    ])
    expect(await titles({ theme: 'rent', level: 'city' })).toEqual([])
    const found = expectData(
      await li().search({ zoneCode: TEST_ZONE, text: '截止的事项', closing: true }),
    ).policies
    expect(found[0]?.title).toBe('关于快要截止的事项')
    expect(expectCode(await li().feed({ enterpriseId, cursor: 'nonsense' }))).toBe('InvalidInput')
  })

  it('“mine” is sorted by fit, then by time left, then by gain, page by page without loss', async () => {
    const day = (days: number) =>
      new Date(world.cloud.clock.now() + days * 86_400_000).toISOString().slice(0, 10)
    const yuan = (amount: number): Rule => ({
      version: 1,
      root: { id: 'a', test: 'number', fact: 'staff', is: 'at_least', value: 1 },
      award: { tiers: [{ gives: { yuan: amount } }] },
    })
    await tell('staff', 20)
    const titled = async (title: string, more: object) => (await published(world, { title, ...more })).id
    const less = await titled('关于少补的事项', { rule: yuan(10_000) })
    const more = await titled('关于多补的事项', { rule: yuan(90_000) })
    const soon = await titled('关于快截止的事项', { rule: yuan(5000), deadlineOn: day(9) })
    const sooner = await titled('关于更快截止的事项', { rule: yuan(1000), deadlineOn: day(5) })
    const mine = expectData(await li().feed({ enterpriseId })).policies
    expect(mine.slice(0, 4).map(({ id }) => id)).toEqual([sooner, soon, more, less])
    expect(mine.slice(4).every(({ verdict }) => verdict !== 'met')).toBe(true)
    const cursor = `3.9.5000.${mine[1]?.publishedAt ?? 0}.${soon}`
    expect(expectData(await li().feed({ enterpriseId, cursor })).policies.map(({ id }) => id)).toEqual(
      mine.slice(2).map(({ id }) => id),
    )
  })

  it('each card says in one line why, and the summary counts what the cards say', async () => {
    await tell('staff', 501)
    const cards = expectData(await li().feed({ enterpriseId, show: 'all' })).policies
    expect(Object.fromEntries(cards.map(({ id, reason }) => [id, reason]))).toEqual({
      'p-most-67': '只差一项信息：项目期限',
      [TECH_SME]: '职工人数须不超过 500 人，超出 1 人',
      'p-liaoning-14': '应急科研优先：只差一项信息：产品',
      'p-torch-38': '只差一项信息：所在省已开通技术合同登记分系统',
    })
    const counts = async () => expectData(await li().summary({ enterpriseId }))
    expect(await counts()).toEqual({ fit: 0, ask: 3, closing: 0, unread: 3 })
    expect(world.cloud.usage().at(-1)).toMatchObject({ writes: 0, warnings: [], reads: 4 })
    await tell('staff', 80)
    await published(world)
    expect(await counts()).toMatchObject({ fit: 1, ask: 4 })
  })

  it('without words the search lists all policies in force, for anybody', async () => {
    const visitor = world.as('han-xue').policies
    const { policies } = expectData(await visitor.search({ zoneCode: TEST_ZONE }))
    expect(policies).toHaveLength(4)
    expect(policies.every((card) => card.verdict === undefined && card.read === undefined)).toBe(true)
    expect(
      expectData(await visitor.search({ zoneCode: TEST_ZONE, level: 'province' })).policies,
    ).toHaveLength(1)
  })

  it('search finds by words, document number and issuing body, and costs the same few reads however many policies there are', async () => {
    const found = async (text: string) =>
      expectData(await li().search({ zoneCode: TEST_ZONE, text })).policies
    expect((await found('辽科办发(2020)14号'))[0]?.id).toBe('p-liaoning-14')
    expect((await found('技术合同登记不用纸'))[0]?.id).toBe('p-torch-38')
    expect((await found('科技型中小企业奖励'))[0]).toMatchObject({
      id: TECH_SME,
      words: expect.arrayContaining(['科技型中小企业奖励']),
    })
    expect(await found('宇宙飞船泊位')).toEqual([])
    // A part of a number, the short name of a body, an article, a short title.
    expect((await found('67号文')).map(({ id }) => id)[0]).toBe('p-most-67')
    expect((await found('14号'))[0]?.id).toBe('p-liaoning-14')
    expect((await found('科技厅14号文'))[0]?.id).toBe('p-liaoning-14')
    expect((await found('国科火字38号第三条'))[0]).toMatchObject({
      id: 'p-torch-38',
      clause: { path: '三', text: expect.stringMatching(/^高企认定/) },
    })
    expect((await found('科创复工措施'))[0]?.id).toBe('p-most-67')
    // The caller, the state of the index, the enterprise for the verdicts; the person has no reader's list yet.
    expect(world.cloud.usage().at(-1)).toMatchObject({ reads: 3, writes: 0, warnings: [] })
    expectData(await world.as('han-xue').policies.search({ zoneCode: TEST_ZONE, text: '奖励' }))
    expect(world.cloud.usage().at(-1)?.reads).toBeLessThanOrEqual(2)
  })

  it('staff of another enterprise get no answer about this one', async () => {
    const other = world.as('wu-di').policies
    expect(expectCode(await other.check({ enterpriseId, policyId: TECH_SME }))).toBe('Forbidden')
    expect(expectCode(await other.check({ enterpriseId: 'langjing-soft', policyId: TECH_SME }))).toBe(
      'NotFound',
    )
  })
})
