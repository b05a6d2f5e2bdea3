import type { LedgerRow } from '@/shared/domain/push/ledger'
import { startWorld, type World } from '../../demo/world'
import { expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { pushed } from '../_tests/push-steps'

const NEXT_MORNING = Date.parse('2020-03-11T08:05:00+08:00')

describe('several pushes that wait for the same morning', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const push = async (shortTitle: string, urgent = false) => {
    const policy = await published(world, { shortTitle })
    const pushId = await pushed(world, policy.id, urgent)
    await world.settle()
    return pushId
  }
  const messages = () =>
    world.cloud.messages
      .sent()
      .filter(({ openid, templateId }) => openid === 'oDemoLiNa' && templateId === 'policy-for-you')
  const rowOf = (pushId: string) =>
    (world.cloud.database.find('push_ledger', { pushId }) as { rows: LedgerRow[] }[])
      .flatMap(({ rows }) => rows)
      .find(({ personId }) => personId === 'li-na')

  it('become one message that says how many there are; each is in the inbox and in its ledger', async () => {
    await push('第一项')
    const second = await push('第二项')
    const third = await push('第三项')
    expect(messages()).toHaveLength(1)
    expect([rowOf(second), rowOf(third)]).toMatchObject([{ reason: 'digest' }, { reason: 'digest' }])

    world.cloud.clock.set(NEXT_MORNING)
    await world.settle()
    expect(messages()).toHaveLength(2)
    const [, digest] = messages()
    expect(digest?.page).toBe('enterprise/notices/index')
    expect(JSON.stringify(digest?.data)).toContain('第三项')
    expect(JSON.stringify(digest?.data)).toContain('另有 1 条政策消息，都在消息里')
    expect(rowOf(second)).toMatchObject({ state: 'suppressed', reason: 'combined' })
    expect(rowOf(third)).toMatchObject({ state: 'sent', with: 1 })
    expect(expectData(await world.as('li-na').notices.inbox({})).notices).toHaveLength(3)
    for (const pushId of [second, third]) {
      const { targets, sent, suppressed, failed, pending } = expectData(
        await world.as('chen-li').pushes.delivery({ pushId }),
      ).funnel
      expect(sent + suppressed + failed + pending).toBe(targets)
      expect(pending).toBe(0)
    }
    // A message has told them, so nobody has to call.
    const calls = expectData(
      await world.as('chen-li').pushes.unreached({ regionCode: 'CN2101G1', pushId: second }),
    )
    expect(calls.people.map(({ personId }) => personId)).not.toContain('li-na')
  })

  it('a push that waits alone is sent with its own words, and an urgent one does not wait', async () => {
    world.cloud.messages.accept('oDemoLiNa', 'policy-for-you', 2)
    for (let i = 0; i < 2; i += 1)
      expectData(await world.as('li-na').notices.allow({ template: 'policy_for_you', accepted: true }))
    await push('第一项')
    const second = await push('第二项')
    await push('停电通知', true)
    expect(messages()).toHaveLength(2)
    world.cloud.clock.set(NEXT_MORNING)
    await world.settle()
    expect(messages()).toHaveLength(3)
    expect(messages()[2]?.page).toContain('pages/policy/index')
    expect(rowOf(second)).toMatchObject({ state: 'sent' })
  })
})
