import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved } from '@/shared/domain/push/ledger-summary'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { plantEnterprise, pushed, TWO_FACTS } from '../_tests/push-steps'

const EVENING = Date.parse('2020-03-10T21:30:00+08:00')
const MORNING = Date.parse('2020-03-11T08:01:00+08:00')

describe('a policy that is withdrawn', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
    plantEnterprise(world, 0, { profile: { staff: 80, revenueYuan: 2_000_000 }, people: 2 })
    plantEnterprise(world, 1, { profile: { staff: 80 }, people: 2 })
    plantEnterprise(world, 2, { profile: { staff: 1 }, people: 2 })
  })
  afterEach(() => world.close())
  const notified = (pushId: string) =>
    (world.cloud.database.find('push_ledger', { pushId }) as { rows: LedgerRow[] }[])
      .flatMap(({ rows }) => rows.map(({ personId }) => personId))
      .sort()
  const recall = (policyId: string, version: number) =>
    world.as('chen-li').policies.recall({ policyId, version, reason: '补贴标准有误' })
  const titles = () =>
    world.cloud.messages
      .sent()
      .filter(({ openid }) => openid === 'oRing1x0')
      .map(({ data }) => (data as Record<string, string>)['thing1'])

  it('is taken back before everybody who was told of it, once, by day, with its reason', async () => {
    const policy = await published(world, { rule: TWO_FACTS, shortTitle: '稳岗补贴' })
    const pushId = await pushed(world, policy.id, false, { rings: ['fit', 'one_fact'] })
    await world.settle()
    world.cloud.clock.set(EVENING)
    const answers = await Promise.all([recall(policy.id, policy.version), recall(policy.id, policy.version)])
    expect(answers.map(expectCode).sort()).toEqual(['ChangedMeanwhile', 'ok'])
    await Promise.all(Array.from({ length: 3 }, () => world.cloud.fireTimer('pushes')))
    await world.settle()
    const withdrawalId = `${policy.id}-withdrawn`
    expect(notified(withdrawalId)).toEqual(['p0-0', 'p0-1', 'p1-0', 'p1-1'])
    expect(notified(withdrawalId)).toEqual(notified(pushId))
    // Not at night.
    expect(titles()).toEqual(['稳岗补贴'])
    world.cloud.clock.set(MORNING)
    await world.settle()
    expect(titles()).toEqual(['稳岗补贴', '已撤回：稳岗补贴'])
    const { funnel, push } = expectData(await world.as('chen-li').pushes.delivery({ pushId: withdrawalId }))
    expect([isConserved(funnel), funnel.targets, push.state, push.kind]).toEqual([
      true,
      4,
      'done',
      'withdrawal',
    ])
    const { notices } = expectData(await world.as('oRing1x1').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toEqual([
      '已撤回：稳岗补贴',
      '（已撤回）补一项就知道适不适合：稳岗补贴',
    ])
    expect(notices[0]?.text).toContain('原因：补贴标准有误')
    expect(notices.some(({ ask }) => ask !== undefined)).toBe(false)
    expect(expectData(await world.as('oRing2x0').notices.inbox({})).notices).toEqual([])
  })

  it('says nothing where nobody was told', async () => {
    const policy = await published(world)
    expectData(await recall(policy.id, policy.version))
    await world.settle()
    expect(world.cloud.database.count('pushes')).toBe(0)
  })

  it('loses one clause: what it gave is given no more, the rest goes on, and who was told hears which', async () => {
    const measure = (id: string, clausePaths: string[]) => ({
      ...{ id, title: id, clausePaths, gain: '每人 500 元', amounts: [], rule: TWO_FACTS },
      ...{ materials: [], how: '', links: [], contacts: [] },
    })
    const measures = [measure('m1', ['一（一）']), measure('m2', ['一（二）'])]
    const policy = await published(world, { shortTitle: '稳岗补贴', measures })
    const pushId = await pushed(world, policy.id, false, { rings: ['fit'] })
    await world.settle()
    const [first, ...others] = policy.measures ?? []
    const path = first?.clausePaths[0] ?? ''
    const withdraw = (who: 'chen-li' | 'xu-ning' | 'li-na', version: number, its: string) =>
      world.as(who).policies.withdrawClause({ policyId: policy.id, version, path: its, reason: '名额已满' })
    expect(expectCode(await withdraw('xu-ning', policy.version, path))).toBe('Forbidden')
    expect(expectCode(await withdraw('li-na', policy.version, path))).toBe('Forbidden')
    expect(expectCode(await withdraw('chen-li', policy.version, '九十九'))).toBe('NotAllowedNow')
    const both = await Promise.all([
      withdraw('chen-li', policy.version, path),
      withdraw('chen-li', policy.version, path),
    ])
    expect(both.map(expectCode).sort()).toEqual(['ChangedMeanwhile', 'ok'])
    const { policy: after } = expectData(await world.as('li-na').policies.read({ policyId: policy.id }))
    expect(after.measures?.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
    expect(after.withdrawnClauses).toMatchObject([{ path, reason: '名额已满' }])
    await world.settle()
    expect(notified(`${policy.id}-withdrawn-1`)).toEqual(notified(pushId))
    const { notices } = expectData(await world.as('oRing0x1').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toEqual(['撤回其中一条：稳岗补贴', '适合您的政策：稳岗补贴'])
    expect(notices[0]?.text).toContain(`“${path}`)
    expect(expectCode(await withdraw('chen-li', after.version, path))).toBe('NotAllowedNow')
    const last = others.at(-1)?.clausePaths[0] ?? ''
    expect(expectCode(await withdraw('chen-li', after.version, last))).toBe('NothingLeft')
    // The whole can still be taken back, and that is said too.
    expectData(await recall(policy.id, after.version))
    await world.settle()
    expect(notified(`${policy.id}-withdrawn`)).toEqual(notified(pushId))
  })
})
