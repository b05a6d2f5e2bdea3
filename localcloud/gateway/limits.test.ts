import type { LocalCloud } from '../server'
import { startFixture } from '../testing/start'

/** One request of the SDK's wire protocol, as any program may send it. */
const ask = async (
  cloud: LocalCloud,
  body: object,
): Promise<{ code?: string; message?: string; data?: unknown }> => {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as { code?: string; message?: string; data?: unknown }
}

const insert = (cloud: LocalCloud, ...documents: unknown[]) =>
  ask(cloud, {
    action: 'database.insertDocument',
    collectionName: 'things',
    data: documents.map((document) => JSON.stringify(document)),
  })

const find = (cloud: LocalCloud, query: unknown, more: object = {}) =>
  ask(cloud, {
    action: 'database.getDocument',
    collectionName: 'things',
    query: JSON.stringify(query),
    ...more,
  })

/** An object of so many levels. */
const nested = (levels: number): unknown => (levels === 0 ? 1 : { n: nested(levels - 1) })

describe('what production refuses, the local cloud refuses', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    ;({ cloud } = await startFixture())
  })
  afterAll(() => cloud.close())
  beforeEach(() => cloud.quota.refuse(false))

  it.each([
    ['a name that begins with $', { $a: 1 }],
    ['such a name within', { a: [{ $b: 1 }] }],
    ['a name with NUL', { 'a\0b': 1 }],
    ['more than 100 levels', nested(101)],
    ['a list of more than 100 levels', { a: JSON.parse('['.repeat(101) + ']'.repeat(101)) as unknown }],
  ])('a document with %s', async (_what, document) => {
    expect((await insert(cloud, document)).code).toBe('DATABASE_REQUEST_FAILED')
    expect(cloud.database.count('things')).toBe(0)
  })

  it('a 101st level that an update adds to a document of 100 levels', async () => {
    expect((await insert(cloud, { _id: 'deep', ...(nested(100) as object) })).code).toBeUndefined()
    const update = (path: string) =>
      ask(cloud, {
        action: 'database.modifyDocument',
        collectionName: 'things',
        query: JSON.stringify({ _id: 'deep' }),
        data: JSON.stringify({ $set: { [path]: 2 } }),
        merge: true,
      })
    expect((await update(Array(101).fill('n').join('.'))).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await update('a\0')).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await update('x')).code).toBeUndefined()
  })

  it.each([
    ['of more than 100 levels', nested(101)],
    ['that names a field with NUL', { 'a\0': 1 }],
    ['with an operator nobody knows', { a: { $near_by: 1 } }],
  ])('a filter %s', async (_what, query) => {
    expect((await find(cloud, query)).code).toBe('DATABASE_REQUEST_FAILED')
  })

  it('text that nests a hundred thousand levels, without a crash', async () => {
    const data = [`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`]
    const answer = await ask(cloud, { action: 'database.insertDocument', collectionName: 'things', data })
    expect(answer.code).toBe('INVALID_PARAM')
  })

  it('requests that no SDK sends are the caller’s fault, not the cloud’s', async () => {
    const invoke = { action: 'functions.invokeFunction', function_name: 'echo' }
    expect((await ask(cloud, { ...invoke, request_data: '{' })).code).toBe('INVALID_PARAM')
    const nest = `${'['.repeat(9_000)}${']'.repeat(9_000)}`
    expect((await ask(cloud, { ...invoke, request_data: nest })).code).toBe('INVALID_PARAM')
    expect((await ask(cloud, { action: 'storage.getUploadMetadata' })).code).toBe('INVALID_PARAM')
    const bytes = { action: 'wx.openApi', apiName: 'security.msgSecCheck', requestData: '\u00ff'.repeat(12) }
    expect((await ask(cloud, bytes)).code).toBe('INVALID_PARAM')
  })

  it.each([
    { $date: 'x' }, { $date: { $numberLong: 'NaN' } }, { $date: true }, { $oid: 'x' }, { $oid: 5 }, { $numberLong: 'x' }, { $numberInt: '1.5' },
    { $numberLong: '99999999999999999999' }, { $numberDouble: 'x' }, { $numberDecimal: 'x' }, { $binary: 'x' }, { $timestamp: 5 }, { $uuid: 'x' },
    { $regularExpression: 5 }, { $tcb_server_date: { offset: 'x' } }, { $date: { offset: 'x' } },
  ])('a value that is none, %j, is neither stored nor asked for', async (a) => {
    const before = cloud.database.count('things')
    expect((await insert(cloud, { a })).code).toBe('INVALID_PARAM')
    expect((await find(cloud, { a })).code).toBe('INVALID_PARAM')
    expect(cloud.database.count('things')).toBe(before)
  }) // prettier-ignore

  it('options of a pattern that MongoDB does not know', async () => {
    expect((await find(cloud, { a: { $regex: 'a', $options: 'qq' } })).code).toBe('DATABASE_REQUEST_FAILED')
  })

  it('a document of more than 16 MB of BSON, although its text is smaller', async () => {
    // Each number takes two bytes as text, but about eleven in BSON, which stores its position too.
    const list = (length: number) => ({ list: Array.from({ length }, () => 1) })
    expect((await insert(cloud, list(1_500_000))).code).toBe('INVALID_PARAM')
    expect((await insert(cloud, list(100_000))).code).toBeUndefined()
  }, 60_000)

  it('an answer of more than 50 MB', async () => {
    const big = 'x'.repeat(9_000_000)
    for (let i = 0; i < 6; i++) cloud.database.insert('things', [{ _id: `big${i}`, big: true, text: big }])
    expect((await find(cloud, { big: true })).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await find(cloud, { big: true }, { limit: 2 })).code).toBeUndefined()
  }, 60_000)

  it('more than 50 files at once', async () => {
    const files = (count: number) => Array.from({ length: count }, (_, i) => `cloud://${cloud.env}/${i}.txt`)
    const remove = (count: number) =>
      ask(cloud, { action: 'storage.batchDeleteFile', fileid_list: files(count) })
    const address = (count: number) =>
      ask(cloud, {
        action: 'storage.batchGetDownloadUrl',
        file_list: files(count).map((fileid) => ({ fileid, max_age: 60 })),
      })
    expect((await remove(51)).code).toBe('INVALID_PARAM')
    expect((await address(51)).code).toBe('INVALID_PARAM')
    expect((await remove(50)).code).toBeUndefined()
    expect((await address(50)).code).toBeUndefined()
  })

  it('answers for each file whether it may be read', async () => {
    const path = cloud.storage.put('a/b.txt', Buffer.from('x'))
    const authority = (fileList: unknown) => ask(cloud, { action: 'storage.getFileAuthority', fileList })
    const { data } = await authority([{ path, type: 'READ' }])
    expect(data).toEqual([{ path, cosFileId: expect.any(String) as string, read: true }])
    expect((await authority([{ path: 'nobody.txt', type: 'READ' }])).data).toEqual([
      { path: 'nobody.txt', code: 'STORAGE_FILE_NONEXIST', read: false },
    ])
    expect((await authority([{ type: 'READ' }])).code).toBe('INVALID_PARAM')
  })

  it('answers with production’s codes for functions and APIs that are not there', async () => {
    const call = { action: 'functions.invokeFunction', function_name: 'nobody', request_data: '{}' }
    expect((await ask(cloud, call)).code).toBe('FUNCTIONS_EXECUTE_FAIL')
    const response = await fetch(`${cloud.url}/invoke/nobody`, { method: 'POST' })
    expect(await response.json()).toMatchObject({ errCode: -501000, code: 'FUNCTION_NOT_FOUND' })
    expect((await ask(cloud, { action: 'wx.api', apiName: '/inner/svrkitclientcall' })).code).toBe(
      'INVALID_PARAM',
    )
    expect((await ask(cloud, { action: 'wx.wxPayApi', apiName: 'cloudPay.getRefundStatus' })).code).toBe(
      'INVALID_PARAM',
    )
  })
})

describe('the quota of the base environment', () => {
  let cloud: LocalCloud
  beforeEach(async () => {
    ;({ cloud } = await startFixture({ now: Date.parse('2026-11-21T02:00:00Z') }))
  })
  afterEach(() => cloud.close())

  const readable = async () =>
    (await (await fetch(`${cloud.url}/local/quota`)).json()) as Record<string, unknown>

  it('counts what is read, written and called, and begins anew with China’s day', async () => {
    await cloud.invoke('data', { action: 'add', input: { zone: 'east' } })
    await cloud.invoke('data', { action: 'byZone', input: 'east' })
    expect(cloud.quota.report()).toMatchObject({
      readsPerDay: { used: 1, allowed: 50_000 },
      writesPerDay: { used: 1, allowed: 30_000 },
      callsPerMonth: { used: 2, allowed: 200_000 },
      concurrentCalls: { used: 1, allowed: 20 },
    })
    expect(await readable()).toEqual(cloud.quota.report())
    cloud.clock.advance(14 * 60 * 60 * 1000)
    expect(cloud.quota.report()).toMatchObject({ readsPerDay: { used: 0 }, callsPerMonth: { used: 2 } })
    cloud.clock.advance(10 * 24 * 60 * 60 * 1000)
    expect(cloud.quota.report()).toMatchObject({ callsPerMonth: { used: 0 } })
  })

  it('logs the first excess and serves it; refuses it on demand', async () => {
    const { cloud: small, log } = await startFixture()
    const many = Array.from({ length: 25 }, () => small.invoke('echo', { action: 'wait', ms: 50 }))
    await Promise.all(many)
    expect(
      log.filter(({ event, kind }) => event === 'quota-exceeded' && kind === 'concurrentCalls'),
    ).toHaveLength(1)
    small.quota.refuse(true)
    const results = await Promise.allSettled(
      Array.from({ length: 25 }, () => small.invoke('echo', { action: 'wait', ms: 50 })),
    )
    const refused = results.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(5)
    expect(refused[0]).toMatchObject({ reason: { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' } })
    expect((await small.invoke('echo', { action: 'who' })).result).toBeDefined()
    await small.close()
    expect(log.at(-1)).toMatchObject({ event: 'quota' })
  }, 60_000)

  it('refuses on demand more than 30 requests a second, and more than the day’s quota', async () => {
    cloud.quota.refuse(true)
    const codes = await Promise.all(Array.from({ length: 40 }, async () => (await find(cloud, {})).code))
    expect(codes).toContain('EXCEED_RATELIMIT')
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThanOrEqual(30)
    cloud.quota.spend({ reads: 50_001, writes: 0 })
    cloud.clock.advance(1000)
    expect((await find(cloud, {})).code).toBe('EXCEED_REQUEST_LIMIT')
    cloud.clock.advance(24 * 60 * 60 * 1000)
    expect((await find(cloud, {})).code).toBeUndefined()
  })
})
