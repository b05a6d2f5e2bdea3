import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

const enterpriseId = 'hengtuo'
const policyId = 'p-zone-tech-sme'
const one = { enterpriseId, policyId }

describe('bookmarks of policies', () => {
  let world: World
  let startedAt: number
  beforeEach(async () => {
    world = await startWorld()
    startedAt = world.cloud.clock.now()
  })
  afterEach(() => world.close())

  const li = () => world.as('li-na')
  const reads = () => world.cloud.database.find('policy_reads') as { _id: string; openedAt?: number }[]
  const usage = () => world.cloud.usage().at(-1)
  const open = async (more = {}) => expectData(await li().bookmarks.opened({ ...one, ...more })).marks

  it('the first opening is stored once, with the enterprise and its region', async () => {
    const { openedAt = 0 } = await open()
    expect(openedAt).toBeGreaterThanOrEqual(startedAt)
    world.cloud.clock.advance(60_000)
    expect(await open()).toEqual({ openedAt })
    // Reads: caller, enterprise, the marks, the reader's list, the state of the policy index. The one write counts the call in its budget.
    expect(usage()).toMatchObject({ writes: 1, warnings: [] })
    expect(usage()?.reads).toBeLessThanOrEqual(5)
    expect(reads()).toMatchObject([{ policyId, personId: 'li-na', enterpriseId, regionCode: 'CN2101G1' }])
  })

  it('opening the conditions, or telling a fact that they ask for, counts as having checked', async () => {
    const { openedAt = 0 } = await open()
    world.cloud.clock.advance(60_000)
    const { checkedAt = 0, ...before } = await open({ checked: true })
    expect(before).toEqual({ openedAt })
    expect(checkedAt).toBeGreaterThanOrEqual(openedAt + 60_000)
    expect(await open({ checked: true })).toEqual({ openedAt, checkedAt })
    expectData(await world.as('zhang-wei').policies.tell({ ...one, fact: 'staff', value: 80 }))
    expect(reads()).toHaveLength(2)
    expect(reads().find(({ _id }) => _id.endsWith('zhang-wei'))).toMatchObject({
      checkedAt: expect.any(Number),
    })
  })

  it('feed and search mark policies as read and favourite, and can be narrowed to unread ones', async () => {
    await open()
    expectData(await li().bookmarks.keep({ ...one, kept: true }))
    const { policies } = expectData(await li().policies.feed({ enterpriseId, show: 'all' }))
    expect(policies.find(({ id }) => id === policyId)).toMatchObject({ read: true, kept: true })
    expect(policies.filter(({ read }) => read)).toHaveLength(1)
    const unread = expectData(await li().policies.feed({ enterpriseId, show: 'all', unread: true })).policies
    expect(unread.map(({ id }) => id)).not.toContain(policyId)
    expect(unread).toHaveLength(policies.length - 1)
    const [found] = expectData(
      await li().policies.search({ zoneCode: 'CN2101G1', text: '科技型中小企业奖励' }),
    ).policies
    expect(found).toMatchObject({ id: policyId, read: true, kept: true, verdict: 'unknown' })
    expect(found?.reason).toMatch(/^先补“/)
  })

  it('favourites come newest first, page by page, and can be removed after a recall', async () => {
    const mine = []
    for (let i = 0; i < 22; i += 1) {
      const { id, version } = await published(world, { title: `关于第 ${i + 1} 件事的通知` })
      expectData(await li().bookmarks.keep({ enterpriseId, policyId: id, kept: true }))
      mine.push({ policyId: id, version })
      world.cloud.clock.advance(1000)
    }
    const first = expectData(await li().bookmarks.kept({ enterpriseId }))
    expect(first.policies).toHaveLength(20)
    expect(usage()).toMatchObject({ writes: 0, warnings: [] })
    const rest = expectData(await li().bookmarks.kept({ enterpriseId, cursor: first.nextCursor }))
    const ids = [...first.policies, ...rest.policies].map(({ id }) => id)
    expect(ids).toEqual(mine.map(({ policyId: id }) => id).reverse())

    const [oldest] = mine
    if (!oldest) throw new Error('nothing was published')
    expectData(await world.as('chen-li').policies.recall({ ...oldest, reason: '有误' }))
    const after = expectData(await li().bookmarks.kept({ enterpriseId, cursor: first.nextCursor })).policies
    expect(after.at(-1)).toMatchObject({ id: oldest.policyId, state: 'recalled' })
    const again = await li().bookmarks.keep({ enterpriseId, policyId: oldest.policyId, kept: true })
    expect(expectCode(again)).toBe('NotFound')
    const { marks } = expectData(
      await li().bookmarks.keep({ enterpriseId, policyId: oldest.policyId, kept: false }),
    )
    expect(marks).not.toHaveProperty('keptAt')
    expect(
      expectData(await li().bookmarks.kept({ enterpriseId, cursor: first.nextCursor })).policies,
    ).toHaveLength(1)
  }, 60_000)

  it('themes are followed by a person, not by the enterprise', async () => {
    const follow = (theme: 'rent' | 'tax', following: boolean) =>
      li().bookmarks.follow({ enterpriseId, theme, following })
    expectData(await follow('rent', true))
    expectData(await follow('tax', true))
    expectData(await follow('rent', false))
    expect(expectData(await li().bookmarks.followed({ enterpriseId })).follows).toEqual(['tax'])
    expect(expectData(await li().bookmarks.opened(one)).follows).toEqual(['tax'])
    expect(expectData(await world.as('zhang-wei').bookmarks.followed({ enterpriseId })).follows).toEqual([])
  })

  it('deadlines between two days, by day; a policy that the enterprise is not eligible for only as a favourite', async () => {
    const due = async (title: string, deadlineOn: string, staffAtMost?: number) => {
      const root = {
        id: 'staff',
        test: 'number',
        fact: 'staff',
        is: 'at_most',
        value: staffAtMost ?? 0,
      } as const
      return published(world, {
        title,
        deadlineOn,
        ...(staffAtMost !== undefined && { rule: { version: 1, root } }),
      })
    }
    await due('关于甲事项的通知', '2020-03-31')
    await due('关于乙事项的通知', '2020-03-31', 50)
    const small = await due('关于丙事项的通知', '2020-03-20', 5)
    await due('关于丁事项的通知', '2020-04-01')
    expectData(await li().policies.tell({ enterpriseId, policyId: small.id, fact: 'staff', value: 20 }))
    const march = async () => {
      const range = { enterpriseId, fromOn: '2020-03-01', toOn: '2020-03-31' }
      const { days } = expectData(await li().bookmarks.deadlines(range))
      return days.map(({ on, policies }) => [on, policies.map(({ title }) => title).sort()])
    }
    const last = ['2020-03-31', ['关于乙事项的通知', '关于甲事项的通知']]
    expect(await march()).toEqual([last])
    await march()
    expect(usage()).toMatchObject({ writes: 0, warnings: [] })
    expect(usage()?.reads).toBeLessThanOrEqual(4)
    expectData(await li().bookmarks.keep({ enterpriseId, policyId: small.id, kept: true }))
    expect(await march()).toEqual([['2020-03-20', ['关于丙事项的通知']], last])
    const { closing } = expectData(await li().policies.summary({ enterpriseId }))
    // Three of this test, and the one of the demo that closes in April.
    expect(closing).toBe(4)
  }, 60_000)

  it('nothing is stored for a policy of another place', async () => {
    expect(expectData(await li().bookmarks.opened({ enterpriseId, policyId: 'p-nowhere' })).marks).toEqual({})
    expect(expectCode(await li().bookmarks.keep({ enterpriseId, policyId: 'p-nowhere', kept: true }))).toBe(
      'NotFound',
    )
    expect(reads()).toEqual([])
  })
})
