import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectData } from '../_tests/answers'

const TEXT = '招不到返岗工人，急需普工30名，月薪6000，我们有120人'

describe('facts and quantities that are read from the words of a need', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const staff = () => world.as('li-na').needs
  const post = async (more: { facts: { headcount: number }; mentions?: string[] }) => {
    const input = {
      enterpriseId: 'hengtuo',
      text: TEXT,
      category: 'labour',
      contact: CONTACT,
      ...more,
    } as const
    return expectData(await staff().post(input)).need
  }

  it('are shown before it is sent', async () => {
    expect(expectData(await staff().preview({ enterpriseId: 'hengtuo', text: TEXT })).stated).toEqual({
      facts: { post: '普工', headcount: 30, wage: 6000 },
      mentions: ['120人'],
    })
  })

  it('are stored as its author confirmed them, and read by the agent', async () => {
    const { id } = await post({ facts: { headcount: 25 }, mentions: [] })
    const { need } = expectData(await world.as('zhou-min').needs.read({ needId: id }))
    expect([need.facts, need.mentions]).toEqual([{ headcount: 25 }, undefined])
  })

  it('are read by the cloud for older phones, which do not show them; facts that were filled in take precedence', async () => {
    const { id } = await post({ facts: { headcount: 25 } })
    const { need } = expectData(await world.as('zhou-min').needs.read({ needId: id }))
    expect([need.facts, need.mentions]).toEqual([{ post: '普工', headcount: 25, wage: 6000 }, ['120人']])
  })
})
