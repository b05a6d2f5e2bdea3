import { startWorld, type World } from '../../demo/world'
import { codeOf, dataOf } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { pushed, rehearsed, versionOf } from '../_tests/push-steps'

describe('a policy goes out', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const delivery = async (pushId: string) => dataOf(await world.as('chen-li').pushes.delivery({ pushId }))
  const messages = () =>
    world.cloud.messages.sent().filter(({ templateId }) => templateId === 'policy-for-you')

  it('rehearse, send, done: who allowed a message gets one, all find it in the inbox, the ledger adds up', async () => {
    const policy = await published(world)
    const rehearsal = await rehearsed(world, policy.id)
    expect(rehearsal.confirm).toBe('everybody')
    expect(rehearsal.people.targets).toBe(rehearsal.people.reachable + sum(rehearsal.people.inboxOnly))
    const pushId = await pushed(world, policy.id)
    await world.settle()
    const { push, funnel } = await delivery(pushId)
    expect(push.state).toBe('done')
    expect(funnel).toMatchObject({
      targets: rehearsal.people.targets,
      sent: rehearsal.people.reachable,
      pending: 0,
    })
    expect(messages().every(({ errcode }) => errcode === 0)).toBe(true)
    expect(messages()).toHaveLength(funnel.sent)
  })
})

const sum = (rows: readonly { people: number }[]) => rows.reduce((total, { people }) => total + people, 0)
void codeOf
void versionOf
