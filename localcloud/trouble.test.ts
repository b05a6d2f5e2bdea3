import type { LocalCloud, TroublePlan } from './server'
import { startFixture } from './testing/start'

describe('trouble on demand', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    ;({ cloud } = await startFixture())
    await cloud.prewarm(['data', 'echo'])
  })
  afterAll(() => cloud.close())
  afterEach(() => cloud.trouble.plan(undefined))

  const always = (plan: Omit<TroublePlan, 'share'>) => cloud.trouble.plan({ share: 1, ...plan })
  const add = (id: string) => cloud.invoke('data', { action: 'add', input: { _id: id, zone: 'z' } })
  const post = (body: object) =>
    fetch(`${cloud.url}/invoke/data`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('refuses a write without doing it', async () => {
    always({ kinds: ['refused'] })
    await expect(add('refused')).rejects.toThrow(/-502001.*database request fail/)
    expect(cloud.database.count('things', { _id: 'refused' })).toBe(0)
    expect(cloud.trouble.played().refused).toBeGreaterThan(0)
  })

  it('does a write and loses its answer', async () => {
    always({ kinds: ['unanswered'] })
    await expect(add('unanswered')).rejects.toThrow(/-502001/)
    expect(cloud.database.count('things', { _id: 'unanswered' })).toBe(1)
  })

  it('delays the database, so that a function exceeds its time-out', async () => {
    always({ kinds: ['slow'], slowMs: 4_000 })
    await expect(add('slow')).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
  })

  it('answers −1 for a message and does not send it', async () => {
    cloud.messages.accept('oAlice', 'T1')
    always({ kinds: ['message'] })
    const message = { touser: 'oAlice', templateId: 'T1', data: {} }
    await expect(cloud.invoke('echo', { action: 'send', message })).rejects.toThrow(/-1.*system error/)
    expect(cloud.messages.sent()).toEqual([])
    expect(cloud.messages.remaining('oAlice', 'T1')).toBe(1)
  })

  it('breaks a client’s connection before or after the work', async () => {
    always({ kinds: ['dropped'], random: () => 0.4 })
    await expect(post({ action: 'add', input: { _id: 'before', zone: 'z' } })).rejects.toThrow()
    expect(cloud.database.count('things', { _id: 'before' })).toBe(0)
    always({ kinds: ['dropped'], random: () => 0.6 })
    await expect(post({ action: 'add', input: { _id: 'after', zone: 'z' } })).rejects.toThrow()
    expect(cloud.database.count('things', { _id: 'after' })).toBe(1)
  })

  it('hits the planned share of calls, and ends when the plan ends', async () => {
    let turn = 0
    cloud.trouble.plan({ share: 0.1, kinds: ['refused'], random: () => (turn++ % 10) / 10 })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => add(`share-${i}`)))
    const refused = outcomes.filter(({ status }) => status === 'rejected').length
    expect(refused).toBeGreaterThanOrEqual(1)
    expect(refused).toBeLessThanOrEqual(4)
    cloud.trouble.plan(undefined)
    await add('afterwards')
  })
})
