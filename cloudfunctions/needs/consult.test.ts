import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

const enterpriseId = 'hengtuo'
const policyId = 'p-zone-tech-sme'
const question = {
  enterpriseId,
  text: '我们今年新入库，能申报吗',
  category: 'policy',
  contact: CONTACT,
} as const

describe('asking the park about a policy', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const post = (more: object, requestId?: string) =>
    world.as('li-na').needs.post({ ...question, ...more }, requestId === undefined ? {} : { requestId })
  const marks = async () =>
    expectData(await world.as('li-na').bookmarks.opened({ enterpriseId, policyId })).marks

  it('the need names the policy for both sides, and the policy knows that it was asked about', async () => {
    const { need } = expectData(await post({ policyId }))
    expect(need.policy).toEqual({ id: policyId, title: '科技型中小企业入库奖励' })
    const seen = expectData(await world.as('zhou-min').needs.read({ needId: need.id })).need
    expect(seen.policy).toEqual(need.policy)
    expect(await marks()).toMatchObject({ needId: need.id, consultedAt: need.createdAt })
  })

  it('a repeated send is one need and one consultation', async () => {
    const first = expectData(await post({ policyId }, 'the-same-intent')).need
    const second = expectData(await post({ policyId }, 'the-same-intent')).need
    expect(second.id).toBe(first.id)
    expect((await marks()).needId).toBe(first.id)
    expect(world.cloud.database.count('policy_reads', { policyId })).toBe(1)
  })

  it('a policy that was recalled, is of another place or does not exist is refused, and nothing is stored', async () => {
    const { id, version } = await published(world)
    expectData(await world.as('chen-li').policies.recall({ policyId: id, version, reason: '有误' }))
    const before = world.cloud.database.count('needs')
    for (const gone of [id, 'p-never-was'])
      expect(expectCode(await post({ policyId: gone }))).toBe('PolicyRecalled')
    expect(world.cloud.database.count('needs')).toBe(before)
    expect(world.cloud.database.count('policy_reads')).toBe(0)
  })

  it('a need that asks about no policy names none', async () => {
    const { need } = expectData(await post({}))
    expect(need).not.toHaveProperty('policy')
    expect(world.cloud.database.count('policy_reads')).toBe(0)
  })
})
