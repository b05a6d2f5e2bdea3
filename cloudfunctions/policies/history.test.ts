import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import {
  approved,
  contentFrom,
  NOTICE,
  PLAIN,
  published,
  submitted,
  TEST_ZONE,
  type PolicyContentInput,
} from '../_tests/policy-steps'

describe('versions of a policy, and its replacement by another', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  beforeEach(() => world.cloud.clock.advance(60_000))
  afterAll(() => world.close())
  const desk = () => world.as('chen-li').policies
  const read = async (who: string, policyId: string) =>
    expectData(await world.as(who).policies.read({ policyId })).policy
  const replacing = (policyId: string): Partial<PolicyContentInput> => ({
    title: '关于支持企业稳定用工的新办法',
    lineage: [{ kind: 'replaces', policyId, title: '关于支持企业稳定用工的通知' }],
  })
  const feed = async () =>
    expectData(await world.as('li-na').policies.feed({ enterpriseId: 'hengtuo', show: 'all' })).policies.map(
      ({ id }) => id,
    )
  const found = async () =>
    expectData(
      await world.as('han-xue').policies.search({ zoneCode: TEST_ZONE, text: '稳定用工' }),
    ).policies.map(({ id }) => id)

  it('every change of its content is a revision; steps and repeated saves are not', async () => {
    const { policy } = expectData(await desk().draft({ regionCode: TEST_ZONE, text: NOTICE }))
    const content = { ...contentFrom(policy), plain: PLAIN }
    const seen = { policyId: policy.id }
    expectData(await desk().edit({ ...seen, version: 1, content }))
    expectData(await desk().edit({ ...seen, version: 2, content }))
    expectData(await desk().submit({ ...seen, version: 3 }))
    const { revisions } = expectData(await world.as('lin-yue').policies.revisions(seen))
    expect(world.cloud.usage().at(-1)).toMatchObject({ writes: 0, warnings: [] })
    expect(revisions.map(({ version, name }) => [version, name])).toEqual([
      [2, '陈立'],
      [1, '陈立'],
    ])
    const { revision } = expectData(await desk().revision({ ...seen, version: 1 }))
    expect([revision.content.plain.gain, revision.content.title]).toEqual(['', policy.title])
    expect(expectCode(await desk().revision({ ...seen, version: 3 }))).toBe('NotFound')
  })

  it('two versions are compared: fields and clauses, with the words marked', async () => {
    const { policy } = expectData(await desk().draft({ regionCode: TEST_ZONE, text: NOTICE }))
    const before = contentFrom(policy)
    const clauses = before.clauses?.map((clause) =>
      clause.path === '一（一）'
        ? { ...clause, paragraphs: clause.paragraphs.map((each) => each.replace('500', '800')) }
        : clause,
    )
    const content = { ...before, plain: PLAIN, ...(clauses && { clauses }) }
    expectData(await desk().edit({ policyId: policy.id, version: 1, content }))
    const compared = expectData(await desk().compare({ policyId: policy.id, from: 1, to: 2 }))
    expect(compared.fields.map(({ field }) => field)).toEqual(Object.keys(PLAIN).map((key) => `plain.${key}`))
    expect(compared.clauses.map(({ change, after }) => [change, after?.path])).toEqual([
      ['changed', '一（一）'],
    ])
    expect(compared.clauses[0]?.pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
    expect([compared.from.version, compared.to.version]).toEqual([1, 2])
    expect(expectCode(await desk().compare({ policyId: policy.id, from: 1, to: 9 }))).toBe('NotFound')
  })

  it('a save without clauses leaves them as they are', async () => {
    const { policy } = expectData(await desk().draft({ regionCode: TEST_ZONE, text: NOTICE }))
    const { clauses: _kept, ...content } = contentFrom(policy)
    const edited = expectData(await desk().edit({ policyId: policy.id, version: 1, content })).policy
    expect(edited.clauses).toEqual(policy.clauses)
  })

  it('only the changed clauses of a long text are sent', async () => {
    const { policy } = expectData(await desk().draft({ regionCode: TEST_ZONE, text: NOTICE }))
    const { clauses: before = [], ...content } = contentFrom(policy)
    const put = { level: 1, path: '三', heading: '其他', paragraphs: ['由管委会解释。'] }
    const clausePatch = { from: before.length, remove: 0, clauses: [put] }
    const edit = desk().edit({ policyId: policy.id, version: 1, content, clausePatch })
    expect(expectData(await edit).policy.clauses).toEqual([...before, put])
    const many = { from: 0, remove: 0, clauses: Array.from({ length: 399 }, () => put) }
    const tooMany = await desk().edit({ policyId: policy.id, version: 2, content, clausePatch: many })
    expect(expectCode(tooMany)).toBe('InvalidInput')
  })

  it('the older one leaves feed and search when the newer is published, and links to it', async () => {
    const older = await published(world)
    expect([(await feed()).includes(older.id), (await found()).includes(older.id)]).toEqual([true, true])
    const newer = await published(world, replacing(older.id))
    expect([(await feed()).includes(older.id), (await found()).includes(older.id)]).toEqual([false, false])
    expect([(await feed()).includes(newer.id), (await found()).includes(newer.id)]).toEqual([true, true])
    const seen = await read('li-na', older.id)
    expect([seen.state, seen.replacedBy]).toEqual(['replaced', { policyId: newer.id, title: newer.title }])
    const check = await world.as('li-na').policies.check({ enterpriseId: 'hengtuo', policyId: older.id })
    expect(expectCode(check)).toBe('NotFound')
    const listed = expectData(await desk().queue({ regionCode: TEST_ZONE, state: 'replaced' })).policies
    expect(listed.map(({ id }) => id)).toContain(older.id)
    const entry = (await read('chen-li', older.id)).desk?.history.at(-1)
    expect(entry).toMatchObject({ type: 'replaced', name: '系统' })
    expect(
      world.cloud.database.count('audit', { action: 'policies.publish', objects: `policies/${older.id}` }),
    ).toBe(2)
    expect(
      expectCode(await desk().recall({ policyId: older.id, version: seen.version, reason: '有误' })),
    ).toBe('NotAllowedNow')
  })

  it('a search for a former name or number finds the replacement, also after a second one', async () => {
    const search = async (text: string) =>
      expectData(await world.as('han-xue').policies.search({ zoneCode: TEST_ZONE, text })).policies[0]?.id
    const first = await published(world, {
      title: '关于实施梧桐引才计划的若干措施',
      shortTitle: '梧桐引才',
      documentNumber: '演高管发〔2019〕531号',
    })
    // The link has neither the number nor the full title of the older policy.
    const replaces = (policyId: string) => [{ kind: 'replaces' as const, policyId, title: '旧措施' }]
    const second = await published(world, {
      title: '人才安居办法',
      documentNumber: '演高管发〔2020〕642号',
      lineage: replaces(first.id),
    })
    const texts = [
      '梧桐引才计划',
      '关于实施梧桐引才计划的若干措施',
      '演高管发〔2019〕531号',
      '531号文',
      '演高管发[2019]531号',
    ]
    for (const text of texts) expect([text, await search(text)]).toEqual([text, second.id])
    const third = await published(world, {
      title: '青年人才服务规定',
      documentNumber: '演高管发〔2020〕753号',
      lineage: replaces(second.id),
    })
    for (const text of [...texts, '人才安居办法', '642号文', '753号文'])
      expect([text, await search(text)]).toEqual([text, third.id])
  })

  it('the same happens when the timer publishes a planned newer one', async () => {
    const older = await published(world)
    const { id, version } = await approved(world, replacing(older.id))
    expectData(await desk().publish({ policyId: id, version, publishAt: world.cloud.clock.now() + 60_000 }))
    expect((await read('li-na', older.id)).state).toBe('published')
    world.cloud.clock.advance(120_000)
    await world.cloud.fireTimer('policies')
    expect((await read('li-na', older.id)).replacedBy?.policyId).toBe(id)
  })

  it('a policy does not end the policy of another body', async () => {
    const newer = await published(world, replacing('p-liaoning-14'))
    expect(newer.lineage[0]?.policyId).toBe('p-liaoning-14')
    expect((await read('li-na', 'p-liaoning-14')).state).toBe('published')
  })

  it('a save is refused if its lineage is circular, names the policy itself or an unknown policy', async () => {
    const first = await submitted(world)
    const second = await submitted(world, replacing(first.id))
    const third = await submitted(world, replacing(second.id))
    const { version } = expectData(
      await desk().pullBack({ policyId: first.id, version: first.version }),
    ).policy
    const save = (policyId: string) =>
      desk().edit({ policyId: first.id, version, content: { ...contentFrom(first), ...replacing(policyId) } })
    expect(await save(third.id)).toMatchObject({
      error: { code: 'LineageFaulty', fields: { 'content.lineage': expect.stringContaining('绕了一圈') } },
    })
    expect(expectCode(await save(first.id))).toBe('LineageFaulty')
    expect(expectCode(await save('p_nothing'))).toBe('LineageFaulty')
    expect(expectCode(await save('p-most-67'))).toBe('ok')
  })
})
