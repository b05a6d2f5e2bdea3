import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData } from './answers'

const TEXT = '车间屋顶漏雨，联系王师傅 13912345678'

describe('the log: one id from call to sending, nothing about people', () => {
  let world: World
  let lines: Record<string, unknown>[]
  let raw: string[]
  beforeEach(async () => {
    lines = []
    raw = []
    world = await startWorld({
      seed: 'district',
      log: ({ event, text }) => {
        if (event !== 'function') return
        raw.push(String(text))
        lines.push(JSON.parse(String(text)) as Record<string, unknown>)
      },
    })
  })
  afterEach(() => world.close())
  /** Log lines come from another thread. After one more call all earlier lines have arrived. */
  const arrived = async () => void (await world.as('gao-fei').accounts.zones({}))

  const journey = async () => {
    const { needs, accounts } = world.as('li-na')
    const post = { enterpriseId: 'hengtuo', text: TEXT, category: 'facilities', contact: CONTACT } as const
    const { id } = expectData(await needs.post(post, { requestId: 'trace-post-0001' })).need
    await world.settle()
    const agent = world.as('zhou-min').needs
    expectData(await agent.claim({ needId: id }, { requestId: 'trace-claim-0001' }))
    expectData(await agent.reply({ needId: id, text: '王师傅今天就到' }))
    expectData(await agent.propose({ needId: id, text: '已修好，回访 13912345678' }))
    expectData(await needs.confirm({ needId: id }))
    expectData(await needs.rate({ needId: id, level: 'satisfied', text: '谢谢周敏' }))
    expectData(await accounts.exportMine({}))
    await world.settle()
    await arrived()
    return id
  }

  it('each line is JSON; the requestId of the client is in the call, in the job and at its sending', async () => {
    const id = await journey()
    for (const trace of ['trace-post-0001', 'trace-claim-0001']) {
      const seen = lines.filter((line) => line['trace'] === trace).map(({ event }) => event)
      expect(seen).toEqual(expect.arrayContaining(['call', 'job']))
    }
    const call = lines.find(({ action }) => action === 'needs.post')
    expect(call).toEqual({
      event: 'call',
      trace: 'trace-post-0001',
      function: 'needs',
      action: 'needs.post',
      ok: true,
      durationMs: expect.any(Number),
    })
    const [job] = world.cloud.database.find('outbox', { _id: { $regex: `^need_${id}_1$` } }) as {
      trace: string
    }[]
    expect(job?.trace).toBe('trace-post-0001')
    expect(lines.filter(({ event }) => event === 'timer').length).toBeGreaterThan(0)
  })

  it('no name, number, identity, title or text of anybody, from the first word to the rating and to a fault', async () => {
    await journey()
    // Faults of the system: the database's own messages quote what they refuse.
    world.cloud.database.insert('people', [
      {
        _id: 'broken',
        openid: 'oBrokenPerson',
        name: '坏数据',
        phone: '13900001111',
        memberships: '李娜 13900001111',
      },
    ])
    expect(expectCode(await world.as('oBrokenPerson').accounts.me({}))).toBe('Unavailable')
    await arrived()
    expect(lines.some(({ event }) => event === 'fault')).toBe(true)
    const people = world.cloud.database.find('people') as { openid: string; name: string; phone: string }[]
    const all = raw.join('\n')
    expect(all.length).toBeGreaterThan(500)
    for (const { openid, name, phone } of people)
      for (const mark of [openid, name, phone]) expect(all).not.toContain(mark)
    expect(all).not.toMatch(/\p{Script=Han}/u)
    // A random id may contain eleven digits in a row, but with other letters or digits beside them.
    expect(all).not.toMatch(/(?<![0-9a-z])1[3-9]\d{9}(?![0-9a-z])/)
  })
})
