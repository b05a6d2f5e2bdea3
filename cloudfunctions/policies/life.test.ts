import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { approved, contentFrom, NOTICE, PLAIN, published, submitted, TEST_ZONE } from '../_tests/policy-steps'

const HOUR = 3_600_000

describe('a policy from notice to publication', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const desk = () => world.as('chen-li').policies
  const feedOf = async (who: 'li-na' | 'wu-di', enterpriseId: string) =>
    expectData(await world.as(who).policies.feed({ enterpriseId, show: 'all' })).policies.map(({ id }) => id)
  const found = async (text: string) =>
    expectData(await world.as('han-xue').policies.search({ zoneCode: TEST_ZONE, text })).policies.map(
      ({ id }) => id,
    )

  it('a notice becomes a draft, and every value shows the passage that it comes from', async () => {
    const { policy } = expectData(await desk().draft({ regionCode: TEST_ZONE, text: NOTICE }))
    expect(policy).toMatchObject({
      title: '关于支持企业稳定用工的通知',
      shortTitle: '支持企业稳定用工',
      documentNumber: '演高管发〔2020〕7号',
      issuingBodies: ['演示高新区管委会'],
      writtenOn: '2020-03-09',
      level: 'zone',
      deadlineOn: '2020-04-30',
      links: ['https://example.org/jobs'],
      state: 'draft',
      version: 1,
    })
    expect(policy.clauses.map(({ path }) => path)).toEqual(['', '一', '一（一）', '一（二）', '二'])
    const evidence = policy.desk?.evidence ?? []
    expect(evidence.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'documentNumber', 'writtenOn', 'deadlineOn', 'links', 'clauses']),
    )
    for (const { quote, start, end } of evidence)
      expect(NOTICE.slice(start, end).startsWith(quote)).toBe(true)
    expect(policy.desk?.steps).toEqual(['edited', 'submitted'])
  })

  it.each([
    ['a secret marking', `机密★1年\n\n${NOTICE}`, 'MarkedSecret'],
    ['nothing that can be seen', '\u200b\u200b', 'InvalidInput'],
    ['blanks', ' \n', 'InvalidInput'],
    ['more than a notice holds', '长'.repeat(30_001), 'InvalidInput'],
  ])('%s is refused and nothing is stored', async (_case, text, code) => {
    const before = world.cloud.database.count('policies')
    expect(expectCode(await desk().draft({ regionCode: TEST_ZONE, text }))).toBe(code)
    expect(world.cloud.database.count('policies')).toBe(before)
  })

  it('is published only after another person approved it; then the zone sees it, and no other zone', async () => {
    const { id, version } = await submitted(world)
    expect(expectCode(await desk().approve({ policyId: id, version }))).toBe('OwnWork')
    expect(expectCode(await desk().publish({ policyId: id, version }))).toBe('NotAllowedNow')
    expect(expectCode(await world.as('li-na').policies.read({ policyId: id }))).toBe('NotFound')
    const { policy } = expectData(await world.as('lin-yue').policies.approve({ policyId: id, version }))
    expect(policy.desk?.steps).toContain('published')
    expectData(await desk().publish({ policyId: id, version: policy.version }))
    expect((await feedOf('li-na', 'hengtuo'))[0]).toBe(id)
    expect(await feedOf('wu-di', 'langjing-soft')).not.toContain(id)
    expect(await found('稳定用工补贴')).toContain(id)
    expect((await found('演高管发[2020]7号'))[0]).toBe(id)
    const { policy: seen } = expectData(await world.as('han-xue').policies.read({ policyId: id }))
    expect([seen.state, seen.desk]).toEqual(['published', undefined])
  })

  it('a stale version cannot be approved', async () => {
    const { id, version } = await submitted(world)
    const back = expectData(await desk().pullBack({ policyId: id, version })).policy
    const content = { ...contentFrom(back), plain: { ...PLAIN, gain: '每人补 5000 元' } }
    const again = expectData(await desk().edit({ policyId: id, version: back.version, content })).policy
    expectData(await desk().submit({ policyId: id, version: again.version }))
    expect(expectCode(await world.as('lin-yue').policies.approve({ policyId: id, version }))).toBe(
      'ChangedMeanwhile',
    )
  })

  it('is sent back with a reason and changed; an approved draft that is changed is reviewed again', async () => {
    const { id, version } = await submitted(world)
    const reviewer = world.as('lin-yue').policies
    const { policy } = expectData(await reviewer.sendBack({ policyId: id, version, reason: '缺咨询电话' }))
    expect([policy.state, policy.desk?.history.at(-1)]).toEqual([
      'draft',
      expect.objectContaining({ type: 'returned', name: '林悦', reason: '缺咨询电话' }),
    ])
    const other = await approved(world)
    const edited = await desk().edit({
      policyId: other.id,
      version: other.version,
      content: contentFrom(other),
    })
    expect(expectData(edited).policy.state).toBe('draft')
  })

  it('cannot be submitted without plain words or with a rule that nobody can meet', async () => {
    const { policy } = expectData(await desk().draft({ regionCode: TEST_ZONE, text: NOTICE }))
    expect(await desk().submit({ policyId: policy.id, version: 1 })).toMatchObject({
      error: { code: 'NotExplained', fields: { 'content.plain.gain': '请填写能得到什么' } },
    })
    const staff = (id: string, is: 'at_least' | 'at_most', value: number) =>
      ({ id, test: 'number', fact: 'staff', is, value }) as const
    const content = {
      ...contentFrom(policy),
      plain: PLAIN,
      rule: {
        version: 1,
        root: { all: [staff('big', 'at_least', 100), staff('small', 'at_most', 10)] },
      } as const,
    }
    const edited = expectData(await desk().edit({ policyId: policy.id, version: 1, content })).policy
    expect(edited.desk?.problems).toEqual([
      { problem: 'Contradiction', conditionIds: ['big', 'small'], measureId: 'm1' },
    ])
    expect(expectCode(await desk().submit({ policyId: policy.id, version: 2 }))).toBe('RuleFaulty')
  })

  it('a recalled policy leaves feed and search at once, says so when opened, and stays in the record', async () => {
    const { id, version } = await published(world)
    expect(await found('稳定用工')).toContain(id)
    expectData(await desk().recall({ policyId: id, version, reason: '标准有误' }))
    expect(await feedOf('li-na', 'hengtuo')).not.toContain(id)
    expect(await found('稳定用工')).not.toContain(id)
    expect(expectCode(await world.as('li-na').policies.read({ policyId: id }))).toBe('PolicyRecalled')
    expect(
      expectCode(await world.as('li-na').policies.check({ enterpriseId: 'hengtuo', policyId: id })),
    ).toBe('NotFound')
    const { policy } = expectData(await desk().read({ policyId: id }))
    expect(policy.desk?.history.at(-1)).toMatchObject({ type: 'recalled', reason: '标准有误' })
    const listed = expectData(await desk().queue({ regionCode: TEST_ZONE, state: 'recalled' })).policies
    expect(listed.map((card) => card.id)).toEqual([id])
    expect(
      world.cloud.database.count('audit', { action: 'policies.recall', objects: `policies/${id}` }),
    ).toBe(1)
  })

  it('a planned policy is published at its moment, also when the timer fires late or twice', async () => {
    const { id, version } = await approved(world)
    const now = world.cloud.clock.now()
    expect(expectCode(await desk().publish({ policyId: id, version, publishAt: now - HOUR }))).toBe(
      'WrongMoment',
    )
    const plan = { policyId: id, version, publishAt: now + HOUR }
    expect(expectData(await desk().publish(plan)).policy.desk?.publishAt).toBe(now + HOUR)
    await world.cloud.fireTimer('policies')
    expect(await feedOf('li-na', 'hengtuo')).not.toContain(id)
    world.cloud.clock.advance(26 * HOUR)
    await world.cloud.fireTimer('policies')
    await world.cloud.fireTimer('policies')
    expect((await feedOf('li-na', 'hengtuo'))[0]).toBe(id)
    expect(world.cloud.database.count('audit', { action: 'policies.published' })).toBe(1)
  })

  it('a cancelled plan publishes nothing, and the approval stays', async () => {
    const { id, version } = await approved(world)
    const publishAt = world.cloud.clock.now() + HOUR
    const planned = expectData(await desk().publish({ policyId: id, version, publishAt })).policy
    const back = { policyId: id, version: planned.version }
    expect(expectCode(await world.as('lin-yue').policies.unschedule(back))).toBe('Forbidden')
    const { policy } = expectData(await desk().unschedule(back))
    expect(policy.state).toBe('approved')
    expect(policy.desk?.publishAt).toBeUndefined()
    world.cloud.clock.advance(2 * HOUR)
    await world.cloud.fireTimer('policies')
    expect(await feedOf('li-na', 'hengtuo')).not.toContain(id)
    expect(expectCode(await desk().unschedule({ policyId: id, version: policy.version }))).toBe(
      'NotAllowedNow',
    )
    expectData(await desk().publish({ policyId: id, version: policy.version }))
    expect((await feedOf('li-na', 'hengtuo'))[0]).toBe(id)
  })

  it('counts as ended after its last day, even before the timer ends it', async () => {
    const { id } = await published(world, { validUntilOn: '2020-03-12' })
    world.cloud.clock.advance(60 * HOUR)
    expect(await feedOf('li-na', 'hengtuo')).toContain(id)
    world.cloud.clock.advance(3 * HOUR)
    expect(await feedOf('li-na', 'hengtuo')).not.toContain(id)
    expect(await found('稳定用工')).not.toContain(id)
    await world.cloud.fireTimer('policies')
    expect(expectData(await world.as('li-na').policies.read({ policyId: id })).policy.state).toBe('expired')
    expect(world.cloud.database.count('policies', { state: 'expired' })).toBe(1)
  })
})
