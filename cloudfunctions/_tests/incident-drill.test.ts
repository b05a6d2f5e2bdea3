import { HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData, postNeed } from './answers'
import { published } from './policy-steps'
import { pushed } from './push-steps'

/** docs/incident.md, step by step. */
describe('the drill of docs/incident.md', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const ZONE = 'CN2101G1'
  const actionsOf = (personId: string) =>
    world.cloud.database.find('audit', { personId }).map((entry) => String(Reflect.get(entry, 'action')))

  it('a telephone number leaked: who saw it is known, their rights end at once', async () => {
    const { id } = await postNeed(world)
    expectData(await world.as('sun-jie').needs.claim({ needId: id }))
    // 1. The person concerned sees who saw the number.
    const { looks } = expectData(await world.as('li-na').accounts.lookers({}))
    expect(looks).toMatchObject([{ name: '孙杰', role: 'agent' }])
    // 2. and exports what is stored.
    expect(expectData(await world.as('li-na').accounts.exportMine({})).lines.length).toBeGreaterThan(0)
    // 3. The operator sees what the officer did.
    expect(actionsOf('sun-jie')).toContain('needs.claim')
    // 4. The administrator ends the role; the next call is refused, the need goes on with somebody else.
    const dismissal = {
      regionCode: ZONE,
      personId: 'sun-jie',
      role: 'agent',
      successorId: 'zhou-min',
      reason: '泄露了企业的电话',
    } as const
    expectData(await world.as('lin-yue').accounts.dismiss(dismissal))
    expect(expectCode(await world.as('sun-jie').needs.read({ needId: id }))).toBe('Forbidden')
    expect(expectData(await world.as('li-na').needs.read({ needId: id })).need.promise.responsible.name).toBe(
      '周敏',
    )
    // 5. The enterprise posts it anew with another number.
    expectData(await world.as('li-na').needs.withdraw({ needId: id, text: '换一个联系电话' }))
    const again = {
      enterpriseId: 'hengtuo',
      text: '装配车间少普工',
      category: 'labour',
      contact: { ...CONTACT, phone: '13000000199' },
    } as const
    expectData(await world.as('li-na').needs.post(again))
    // The phone access log still has the look.
    expect(expectData(await world.as('li-na').accounts.lookers({})).looks).toContainEqual(looks[0])
  })

  it('an account is in other hands: its rights, its invitations and what it did', async () => {
    const thief = world.as('zhang-wei')
    const own = {
      enterpriseId: 'hengtuo',
      text: '请把补贴打到这个账户',
      category: 'other',
      contact: CONTACT,
    } as const
    expectData(await thief.needs.post(own))
    // 1. The owner takes the colleague out: refused from the next call on.
    expectData(
      await world.as('li-na').accounts.removeColleague({ enterpriseId: 'hengtuo', personId: 'zhang-wei' }),
    )
    expect(expectCode(await thief.needs.mine({ enterpriseId: 'hengtuo' }))).toBe('Forbidden')
    expect(expectCode(await thief.needs.post(own))).toBe('Forbidden')
    // 2. An invitation that was made and not used lets nobody in any more.
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('li-na').accounts.cancelInvitation({ code }))
    expect(
      expectCode(await world.as('oStranger').accounts.join({ code, name: '王五', phone: '13000000222' })),
    ).not.toBe('ok')
    // 3. What it did is in the log, 4. and is undone by the product's own actions.
    expect(actionsOf('zhang-wei')).toContain('needs.post')
    const [posted] = world.cloud.database.find('needs', { text: own.text })
    const needId = String(Reflect.get(Object(posted), '_id'))
    expectData(await world.as('li-na').needs.withdraw({ needId, text: '账号被盗，不是我们提的' }))
    expect(expectData(await world.as('li-na').needs.read({ needId })).need.state).toBe('withdrawn')
  })

  it('a wrong push went out: nothing more is sent, every inbox says so, the ledger still adds up', async () => {
    // At night, when a push that is not urgent waits for the morning.
    world.cloud.clock.advance(13 * HOUR_MS)
    const policy = await published(world)
    const pushId = await pushed(world, policy.id)
    await world.settle()
    // 1. Recalled, saying why.
    const { version } = policy
    expectData(
      await world.as('lin-yue').policies.recall({ policyId: policy.id, version, reason: '金额写错了' }),
    )
    await world.cloud.fireTimer('pushes')
    // 2. The ledger adds up, and nothing is pending.
    const { push, funnel } = expectData(await world.as('chen-li').pushes.delivery({ pushId }))
    expect([push.state, funnel.pending]).toEqual(['stopped', 0])
    expect(funnel.targets).toBe(funnel.sent + funnel.suppressed + funnel.failed)
    world.cloud.clock.advance(12 * HOUR_MS)
    await world.settle()
    expect(expectData(await world.as('chen-li').pushes.delivery({ pushId })).funnel).toMatchObject({
      sent: funnel.sent,
    })
    // 3. A person who opens the policy reads that it was recalled.
    expect(expectCode(await world.as('li-na').policies.read({ policyId: policy.id }))).toBe('PolicyRecalled')
    const { notices } = expectData(await world.as('li-na').notices.inbox({}))
    const about = notices.map(({ title }) => title).filter((title) => title.includes(policy.shortTitle))
    expect(about).toEqual([expect.stringMatching(/^已撤回：/), expect.stringMatching(/^（已撤回）/)])
    // 5. The people who may have acted on it can be called.
    expectData(await world.as('chen-li').pushes.unreached({ regionCode: ZONE, pushId }))
  })
})
