import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { rehearsed, policyVersion } from '../_tests/push-steps'

const LARGE = {
  version: 1,
  root: { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 },
} as const

describe('a rehearsal', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const tell = (policyId: string, value: number) =>
    world.as('li-na').policies.tell({ enterpriseId: 'hengtuo', policyId, fact: 'staff', value })

  it('counts every enterprise once, with the reason why the policy fits or what is missing', async () => {
    const policy = await published(world, { rule: LARGE })
    const before = await rehearsed(world, policy.id, { list: 'one_fact' })
    const { fit, oneFact, open, narrow, unmet } = before.enterprises
    expect(fit + oneFact + open + narrow + unmet).toBe(
      world.cloud.database.count('enterprises', { regionCode: 'CN2101G1' }),
    )
    expect([before.confirm, fit]).toEqual(['nobody', 0])
    expect(before.rows.map(({ reasons }) => reasons)).toContainEqual(['请补充：职工人数'])
    expectData(await tell(policy.id, 80))
    const after = await rehearsed(world, policy.id)
    expect(after.enterprises).toMatchObject({ fit: 1, oneFact: oneFact - 1 })
    expect(after.rows).toMatchObject([
      { enterpriseId: 'hengtuo', people: 2, reachable: 2, reasons: ['职工人数不低于 50 人'] },
    ])
    expect(after.digest).not.toBe(before.digest)
    expectData(await tell(policy.id, 45))
    const missed = await rehearsed(world, policy.id, { list: 'narrow' })
    expect(missed.rows).toMatchObject([
      { enterpriseId: 'hengtuo', reasons: ['职工人数不低于 50 人', expect.stringMatching(/还差 5 人/)] },
    ])
  })

  it('shows who is reachable, who finds the notice in the inbox only, and the message', async () => {
    const policy = await published(world, { deadlineOn: '2020-04-30' })
    const { people, message, notice, firstMessageAt } = await rehearsed(world, policy.id)
    const inboxOnly = people.inboxOnly.reduce((sum, each) => sum + each.people, 0)
    expect(people.targets).toBe(people.reachable + inboxOnly)
    expect(message.lines).toContainEqual({ name: 'deadline', label: '办理时限', value: '2020年4月30日前' })
    expect(message.page).toBe(`pages/policy/index?policyId=${policy.id}`)
    expect(notice.title).toContain(policy.shortTitle)
    expect(firstMessageAt).toBeLessThanOrEqual(world.cloud.clock.now())
    expect(world.cloud.messages.sent()).toEqual([])
  })

  it('points out a field that WeChat would refuse, and sending is refused because of it', async () => {
    const policy = await published(world)
    // Written past the form, which allows twenty symbols, as an old import might have done.
    const [stored] = world.cloud.database.find('policies', { _id: policy.id }) as [object]
    world.cloud.database.insert('policies', [
      { ...stored, _id: 'p-long', shortTitle: '这个短标题比微信的一行字段能装下的二十个字还要长' },
    ])
    const { message, digest } = await rehearsed(world, 'p-long')
    expect(message.lines.filter(({ problem }) => problem)).toMatchObject([{ name: 'title' }])
    const input = { policyId: 'p-long', version: policyVersion(world, 'p-long'), digest }
    const answer = await world.as('chen-li').pushes.send(input)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'FieldsRefused', fields: { title: expect.any(String) } },
    })
    expect(world.cloud.database.count('pushes')).toBe(0)
  })

  it('is open only to publishers of the region, and only for the version that they looked at', async () => {
    const policy = await published(world)
    const input = { policyId: policy.id, version: policy.version }
    expect(expectCode(await world.as('lin-yue').pushes.rehearse(input))).toBe('Forbidden')
    expect(
      expectCode(await world.as('chen-li').pushes.rehearse({ ...input, policyId: 'p-liaoning-14' })),
    ).toBe('Forbidden')
    expect(expectCode(await world.as('chen-li').pushes.rehearse({ ...input, version: 1 }))).toBe(
      'ChangedMeanwhile',
    )
  })
})

it('a large audience comes from the packed roster, which follows new facts and imports', async () => {
  const world = await startWorld()
  try {
    const [sample] = world.cloud.database.find('enterprises', { _id: 'hengtuo' }) as [object]
    const many = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({
        ...sample,
        _id: `many-${from + i}`,
        creditCode: `MANY${from + i}`,
        name: `许多企业${from + i}`,
        profile: { staff: from + i },
      }))
    world.cloud.database.insert('enterprises', many(0, 2_100))
    const policy = await published(world, { rule: LARGE })
    const first = await rehearsed(world, policy.id)
    expect(first.enterprises.fit).toBe(2_050)
    expectData(
      await world
        .as('li-na')
        .policies.tell({ enterpriseId: 'hengtuo', policyId: policy.id, fact: 'staff', value: 60 }),
    )
    const second = await rehearsed(world, policy.id)
    expect(second.enterprises.fit).toBe(2_051)
    const usage = world.cloud.usage().at(-1)
    expect(usage?.warnings).toEqual([])
    expect(usage?.reads).toBeLessThan(50)
    world.cloud.database.insert('enterprises', many(2_100, 2_110))
    expect((await rehearsed(world, policy.id)).enterprises.fit).toBe(2_061)
  } finally {
    await world.close()
  }
})
