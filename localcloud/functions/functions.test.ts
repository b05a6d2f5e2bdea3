import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud, LogLine } from '../server'
import { startFixture } from '../testing/start'

describe('functions', () => {
  let cloud: LocalCloud
  let log: LogLine[]
  beforeAll(async () => {
    ;({ cloud, log } = await startFixture())
    await cloud.prewarm(['echo', 'data'])
  })
  afterAll(() => cloud.close())

  const echo = (event: object, openid?: string) =>
    cloud.invoke('echo', event, openid === undefined ? {} : { openid })

  it('know their caller, each call its own', async () => {
    const callers = ['oAlice', 'oBob', 'oCarol', 'oAlice', 'oDan', 'oErin']
    const results = await Promise.all(callers.map((openid) => echo({ action: 'who' }, openid)))
    expect(results.map(({ result }) => (result as { OPENID: string }).OPENID)).toEqual(callers)
    expect(results[0]?.result).toMatchObject({
      APPID: 'wx0000000000000000',
      ENV: 'local-1',
      SOURCE: 'wx_client',
    })
  })

  it('see no openid when nobody is signed in', async () => {
    expect((await echo({ action: 'who' })).result).toMatchObject({ OPENID: '' })
  })

  it('get the caller in the event, as in production', async () => {
    expect((await echo({ action: 'event', input: 1 }, 'oAlice')).result).toEqual({
      action: 'event',
      input: 1,
      userInfo: { openId: 'oAlice', appId: 'wx0000000000000000' },
    })
  })

  it('call each other on behalf of the first caller', async () => {
    const { result } = await echo({ action: 'nested', name: 'echo', data: { action: 'who' } }, 'oAlice')
    expect(result).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client,scf' })
  })

  it('use the local clock', async () => {
    cloud.clock.set(Date.UTC(2030, 0, 2, 3))
    const { now, date, same } = (await echo({ action: 'now' })).result as {
      now: number
      date: string
      same: boolean
    }
    expect(Math.abs(now - Date.UTC(2030, 0, 2, 3))).toBeLessThan(5_000)
    expect(date).toMatch(/^2030-01-02T03:00/)
    expect(same).toBe(true)
  })

  it('time out with production’s message, and the next call gets a new instance', async () => {
    await expect(echo({ action: 'spin' })).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 1 seconds',
    })
    expect((await echo({ action: 'who' }, 'oAlice')).result).toMatchObject({ OPENID: 'oAlice' })
  })

  it('fail with the error’s message when they throw or exit', async () => {
    await expect(echo({ action: 'fail' })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('broken on purpose') as string,
    })
    await expect(echo({ action: 'exit' })).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect((await echo({ action: 'who' })).result).toBeDefined()
  })

  it('that do not exist are refused with their name', async () => {
    await expect(cloud.invoke('nobody', {})).rejects.toMatchObject({
      message: 'FunctionName parameter could not be found: nobody',
    })
    await expect(cloud.invoke('../functions/echo', {})).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
  })

  it('refuse requests over 100 KB and answers over 1 MB', async () => {
    await expect(echo({ action: 'event', text: 'x'.repeat(101 * 1024) })).rejects.toThrow(
      /data exceed max size/,
    )
    await expect(echo({ action: 'big', bytes: 1024 * 1024 })).rejects.toThrow(/response exceed max size/)
  })

  it('log with their request id', async () => {
    const { requestId } = await echo({ action: 'say' })
    expect(log).toContainEqual({
      level: 'info',
      event: 'function',
      function: 'echo',
      requestId,
      text: "hello { from: 'echo' }",
    })
  })

  it('are charged for the documents they read and write, call by call', async () => {
    const add = await cloud.invoke('data', { action: 'add', input: { zone: 'east', name: 'n' } })
    expect([add.reads, add.writes]).toEqual([0, 1])
    const [byZone, byName] = await Promise.all([
      cloud.invoke('data', { action: 'byZone', input: 'east' }),
      cloud.invoke('data', { action: 'byName', input: 'n' }),
    ])
    expect(byZone).toMatchObject({ reads: 1, writes: 0, warnings: [] })
    expect(byName.warnings).toEqual(['things: no declared index serves {name}; 1 documents examined'])
    expect(log).toContainEqual(expect.objectContaining({ level: 'warn', event: 'unindexed-query' }))
    expect(cloud.usage().at(-1)).toMatchObject({ function: 'data', reads: 1 })
  })

  it('serve the next call by the instance that is free first, not by the one that starts', async () => {
    const { cloud: other } = await startFixture()
    await other.prewarm(['echo'])
    const count = async () => (await other.invoke('echo', { action: 'calls' })).result
    expect(await count()).toBe(1)
    const [, second] = await Promise.all([other.invoke('echo', { action: 'wait', ms: 1 }), count()])
    expect(second).toBe(2)
    await other.close()
  })

  it('tell every caller why they could not start', async () => {
    const root = mkdtempSync(join(__dirname, '../testing/fixtures/.broken-'))
    cpSync(join(__dirname, '../testing/fixtures/functions/tick'), join(root, 'tick'), { recursive: true })
    writeFileSync(join(root, 'tick/index.js'), 'throw new Error("no such table")')
    const { cloud: other } = await startFixture({ functionsRoot: root })
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => other.invoke('tick', {})))
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        reason: { message: expect.stringContaining('no such table') as string },
      })
    await other.close()
    rmSync(root, { recursive: true })
  })

  it('are reloaded when their bundle is replaced', async () => {
    const root = mkdtempSync(join(__dirname, '../testing/fixtures/.replaced-'))
    cpSync(join(__dirname, '../testing/fixtures/functions/tick'), join(root, 'tick'), { recursive: true })
    const { cloud: other } = await startFixture({ functionsRoot: root })
    try {
      expect((await other.invoke('tick', {})).result).toMatchObject({ source: 'wx_client' })
      writeFileSync(join(root, 'tick/index.js'), 'exports.main = () => "the new one"')
      expect((await other.invoke('tick', {})).result).toBe('the new one')
    } finally {
      await other.close()
      rmSync(root, { recursive: true })
    }
  })

  it.each([
    [{ timeout: 61 }, /timeout must be 1 to 60 seconds/],
    [{ timeout: 0 }, /timeout must be 1 to 60 seconds/],
    [{ triggers: [{ name: 'a', type: 'timer', config: '0 0 9 * *' }] }, /cron expression of 7 fields/],
    [
      { triggers: [1, 2].map((n) => ({ name: `t${n}`, type: 'timer', config: '0 0 9 * * * *' })) },
      /one timer trigger/,
    ],
  ])('with config.json %j are refused as a deployment would', async (config, message) => {
    const root = mkdtempSync(join(__dirname, '../testing/fixtures/.config-'))
    cpSync(join(__dirname, '../testing/fixtures/functions/tick'), join(root, 'tick'), { recursive: true })
    writeFileSync(join(root, 'tick/config.json'), JSON.stringify(config))
    const { cloud: other } = await startFixture({ functionsRoot: root })
    await expect(other.invoke('tick', {})).rejects.toThrow(message)
    await other.close()
    rmSync(root, { recursive: true })
  })
})
