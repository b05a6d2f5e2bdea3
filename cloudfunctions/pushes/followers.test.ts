import { startWorld, type World } from '../../demo/world'
import { expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { pushed, rehearsed } from '../_tests/push-steps'

/** A rule on a fact that nobody has told, so it is open for everybody whether it fits. */
const OPEN = {
  version: 1,
  root: {
    all: [
      { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 },
      { id: 'revenue', test: 'number', fact: 'revenueYuan', is: 'at_least', value: 1_000_000 },
    ],
  },
} as const

describe('a follower of a theme is told', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const follow = (theme: 'research' | 'finance') =>
    world.as('li-na').bookmarks.follow({ enterpriseId: 'hengtuo', theme, following: true })
  const told = async (who: 'li-na' | 'zhang-wei') =>
    expectData(await world.as(who).notices.inbox({})).notices.map(({ policyId }) => policyId)

  it('when the policy may still fit; colleagues who follow nothing are not', async () => {
    expectData(await follow('research'))
    const policy = await published(world, { rule: OPEN, themes: ['research'] })
    const { enterprises, people, confirm } = await rehearsed(world, policy.id)
    expect(enterprises.fit).toBe(0)
    expect([people.targets, people.followers, confirm]).toEqual([1, 1, undefined])
    await pushed(world, policy.id)
    await world.settle()
    expect(await told('li-na')).toEqual([policy.id])
    expect(await told('zhang-wei')).toEqual([])
  })

  it('neither of other themes nor when the policy can no longer fit', async () => {
    expectData(await follow('finance'))
    const other = await published(world, { rule: OPEN, themes: ['research'] })
    expect((await rehearsed(world, other.id)).people.targets).toBe(0)
    const policy = await published(world, { rule: OPEN, themes: ['finance'] })
    const tell = { enterpriseId: 'hengtuo', policyId: policy.id }
    expectData(await world.as('li-na').policies.tell({ ...tell, fact: 'staff', value: 10 }))
    expect((await rehearsed(world, policy.id)).people.targets).toBe(0)
  })

  it('once, when the policy fits the enterprise in any case', async () => {
    expectData(await follow('research'))
    const policy = await published(world, { themes: ['research'] })
    const { people } = await rehearsed(world, policy.id)
    expect(people.followers).toBe(0)
    await pushed(world, policy.id)
    await world.settle()
    expect(await told('li-na')).toEqual([policy.id])
  })
})
