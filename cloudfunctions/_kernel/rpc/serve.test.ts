import { CONTRACT_LEVEL } from '@/shared/contract/level'
import { startWorld, type World } from '../../../demo/world'
import { expectData, postNeed } from '../../_tests/answers'
import { published } from '../../_tests/policy-steps'

describe('the gate before every handler', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const send = async (event: unknown, openid = 'oDemoLiNa') =>
    (await world.cloud.invoke('needs', event, { openid })).result

  it.each([
    ['an unknown action', { action: 'everything', input: {}, level: CONTRACT_LEVEL }, 'NotFound'],
    ['a name from the prototype', { action: 'constructor', input: {}, level: CONTRACT_LEVEL }, 'NotFound'],
    ['__proto__', { action: '__proto__', input: {}, level: CONTRACT_LEVEL }, 'NotFound'],
    ['a phone older than is served', { action: 'mine', input: {}, level: 0 }, 'UpdateNeeded'],
    ['a level that is none', { action: 'mine', input: {}, level: 1.5 }, 'InvalidInput'],
    ['a release with a command', { action: 'mine', input: {}, release: '{"$gt":""}' }, 'InvalidInput'],
    [
      'an unknown action of a present phone',
      { action: 'gone', input: {}, level: CONTRACT_LEVEL },
      'NotFound',
    ],
    ['an unknown action of an older phone', { action: 'gone', input: {}, level: 1 }, 'UpdateNeeded'],
    ['no call at all', 'post', 'InvalidInput'],
    ['nothing', null, 'InvalidInput'],
    ['an array', [], 'InvalidInput'],
    ['a requestId with a command', { action: 'post', input: {}, requestId: { $gt: '' } }, 'InvalidInput'],
    ['an id with a command', { action: 'read', input: { needId: { $ne: null } } }, 'InvalidInput'],
    ['a write without a requestId', { action: 'withdraw', input: { needId: 'n_1' } }, 'InvalidInput'],
    [
      'identity in the input',
      {
        action: 'read',
        input: { needId: 'n_1' },
        userInfo: { openId: 'oDemoZhouMin' },
        OPENID: 'oDemoZhouMin',
      },
      'NotFound',
    ],
  ])('%s: %j → %s', async (_case, event, code) => {
    expect(await send(event)).toMatchObject({ ok: false, error: { code } })
  })

  it('a caller whom the platform did not identify is refused', async () => {
    expect(await send({ action: 'mine', input: { enterpriseId: 'hengtuo' } }, '')).toEqual({
      ok: false,
      error: { code: 'Unauthenticated' },
    })
  })

  it('a stranger costs one read per call; an authorised caller who lost the role is refused at the next call', async () => {
    let asked = 0
    world.cloud.trouble.plan({ share: 0, random: () => (asked += 1) })
    const look = async (openid: string) => {
      asked = 0
      const answer = await send({ action: 'mine', input: { enterpriseId: 'hengtuo' } }, openid)
      return [(answer as { ok: boolean }).ok, asked]
    }
    const stranger = [await look('oNobody'), await look('oNobody')]
    expect(stranger).toEqual([
      [false, 1],
      [false, 1],
    ])
    const [colleague] = world.cloud.database.find('people', { openid: 'oDemoLiNa' })
    const held = { role: 'staff', enterpriseId: 'hengtuo', enterpriseName: '恒拓', owner: false }
    const guest = { ...colleague, _id: 'guest', openid: 'oGuest', name: '临时', memberships: [held] }
    world.cloud.database.insert('people', [guest])
    await look('oGuest')
    // Three reads: the person, the enterprise, its needs. The zone is remembered.
    expect(await look('oGuest')).toEqual([true, 3])
    expectData(await world.as('oGuest').accounts.deleteMe({ name: '临时' }))
    expect((await look('oGuest'))[0]).toBe(false)
    // The instance has forgotten that this caller was authorised.
    expect(await look('oGuest')).toEqual([false, 1])
    world.cloud.trouble.plan(undefined)
  })

  it('every change leaves an audit entry of who did what to which object, and other calls leave none', async () => {
    const before = world.cloud.database.count('audit')
    const need = await postNeed(world, '留痕', { requestId: 'audit-post-1' })
    expectData(await world.as('li-na').needs.read({ needId: need.id }))
    expect(world.cloud.database.count('audit')).toBe(before + 1)
    expect(world.cloud.database.find('audit', { requestId: 'audit-post-1' })).toMatchObject([
      {
        action: 'needs.post',
        personId: 'li-na',
        role: 'staff',
        scope: 'hengtuo',
        objects: [`needs/${need.id}`],
      },
    ])
  })

  it('a refusal leaves nothing behind: no request, no audit entry, no job', async () => {
    const need = await postNeed(world, '撤不了')
    expectData(await world.as('li-na').needs.withdraw({ needId: need.id }))
    const count = () => ['audit', 'requests', 'outbox'].map((name) => world.cloud.database.count(name))
    const before = count()
    expect((await world.as('li-na').needs.withdraw({ needId: need.id })).ok).toBe(false)
    expect(count()).toEqual(before)
  })
})

describe('what an answer may hold, and a repeated write', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())

  it('an answer holds nothing that the contract does not declare, whatever is stored', async () => {
    const { id } = await postNeed(world)
    const [stored] = world.cloud.database.find('needs', { _id: id }) as { matches: object[] }[]
    expect(stored?.matches[0]).toHaveProperty('parts')
    const { need } = expectData(await world.as('li-na').needs.read({ needId: id }))
    expect(need.matches[0]).not.toHaveProperty('parts')
  })

  it('a repeated write gets the first answer, even where it would be refused now', async () => {
    const { id: policyId, version } = await published(world)
    const recall = () =>
      world
        .as('chen-li')
        .policies.recall({ policyId, version, reason: '有误' }, { requestId: 'recall-00001' })
    const first = expectData(await recall())
    expect(expectData(await recall())).toEqual(first)
    expect(world.cloud.database.count('audit', { action: 'policies.recall' })).toBe(1)
  })
})
