import { startWorld, type World } from '../../../demo/world'

const NEED = {
  enterpriseId: 'hengtuo',
  category: 'labour',
  contact: { name: '李娜', phone: '13000000101' },
} as const

/** Returns the same sequence in every run: a linear congruential generator. */
const chances = () => {
  let state = 7
  return () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31
}

/** Lets every third call of the database fail, never two in a row. */
const everyThird = () => {
  let calls = 0
  return () => ((calls += 1) % 3 === 0 ? 0 : 0.999)
}

describe('a database that fails now and then', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const trouble = (kind: 'refused' | 'unanswered', share: number, random: () => number) =>
    world.cloud.trouble.plan({ share, kinds: [kind], random })

  it.each(['refused', 'unanswered'] as const)('reads are tried again: %s', async (kind) => {
    trouble(kind, 0.5, everyThird())
    for (let i = 0; i < 10; i += 1)
      expect((await world.as('li-na').needs.mine({ enterpriseId: 'hengtuo' })).ok).toBe(true)
    expect(world.cloud.trouble.played()[kind]).toBeGreaterThan(3)
  })

  it('a change is made once, however many faults and repeats there were', async () => {
    const before = world.cloud.database.count('needs', {})
    trouble('unanswered', 0.15, chances())
    const send = (requestId: string) =>
      world.as('li-na').needs.post({ ...NEED, text: `装配车间少普工 ${requestId}` }, { requestId })
    for (let i = 0; i < 10; i += 1) {
      const requestId = `again-and-again-${i}`
      let answer = await send(requestId)
      for (let attempt = 0; !answer.ok && attempt < 5; attempt += 1) answer = await send(requestId)
      expect(answer.ok).toBe(true)
    }
    expect(world.cloud.trouble.played().unanswered).toBeGreaterThan(4)
    world.cloud.trouble.plan(undefined)
    expect(world.cloud.database.count('needs', {})).toBe(before + 10)
  })
})
