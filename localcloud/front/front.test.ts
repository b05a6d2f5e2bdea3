import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../server'
import { newDataFile, startFixture } from '../testing/start'

describe('the HTTP side', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    ;({ cloud } = await startFixture({
      routes: (app, self) => {
        app.get('/demo/hello', async () => ({ env: self.env }))
      },
    }))
  })
  afterAll(() => cloud.close())

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const as = (openid: string) => ({ authorization: `Bearer ${cloud.sessions.issue(openid)}` })

  it('invokes a function for the holder of a token and states its cost', async () => {
    const response = await post('/invoke/data', { action: 'add', input: { zone: 'w' } }, as('oAlice'))
    expect(response.status).toBe(200)
    expect(response.headers.get('x-writes')).toBe('1')
    expect(response.headers.get('x-reads')).toBe('0')
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await response.json()).toHaveProperty('_id')
  })

  it('treats the holder of a forged token as not signed in', async () => {
    const token = cloud.sessions.issue('oAlice')
    const forged = `${Buffer.from('oBoss').toString('base64url')}.${token.split('.')[1] ?? ''}`
    expect(cloud.sessions.openidOf(token)).toBe('oAlice')
    expect(cloud.sessions.openidOf(forged)).toBeUndefined()
    const response = await post('/invoke/echo', { action: 'who' }, { authorization: `Bearer ${forged}` })
    expect(await response.json()).toMatchObject({ OPENID: '' })
  })

  it('answers failures with 5xx and the messages of the client SDK', async () => {
    const response = await post('/invoke/echo', { action: 'fail' })
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('FUNCTIONS_EXECUTE_FAIL') as string,
    })
    expect((await post('/invoke/nobody', {})).status).toBe(404)
    expect((await post('/invoke/echo', { text: 'x'.repeat(110_000) })).status).toBe(413)
    expect((await post('/invoke/echo', '{broken')).status).toBe(400)
    const deep = (levels: number) => `{"action":"who","a":${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect((await post('/invoke/echo', deep(9_000))).status).toBe(400)
    expect((await post('/invoke/echo', deep(150))).status).toBe(200)
  })

  it('refuses foreign hosts and origins, and keeps browsers away from the wire protocol', async () => {
    const status = (headers: Record<string, string>, path = '/local/usage', method = 'GET') =>
      new Promise<number>((resolve, reject) => {
        const request = rawRequest(
          { host: '127.0.0.1', port: cloud.port, path, method, headers },
          (response) => {
            response.resume()
            resolve(response.statusCode ?? 0)
          },
        )
        request.on('error', reject)
        request.end()
      })
    expect(await status({ host: 'evil.example' })).toBe(403)
    expect(await status({ host: `127.0.0.1.evil.example:${cloud.port}` })).toBe(403)
    expect(await status({ host: `localhost:${cloud.port}`, origin: 'https://evil.example' })).toBe(403)
    expect(await status({ host: `localhost:${cloud.port}`, origin: 'null' })).toBe(403)
    expect(await status({ host: `localhost:${cloud.port}`, origin: 'http://localhost:10086' })).toBe(200)
    const wire = await post(
      '/admin',
      { action: 'database.getDocument', collectionName: 'things' },
      { origin: cloud.url },
    )
    expect(await wire.json()).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
  })

  it('stores uploads of the signed in, and serves them by addresses that expire', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    const upload = (path: string, headers: Record<string, string>) =>
      fetch(`${cloud.url}/upload?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { 'content-type': 'image/png', ...headers },
        body: bytes,
      })
    expect((await upload('a.png', {})).status).toBe(401)
    expect((await upload('../secret.png', as('oAlice'))).status).toBe(400)
    const { fileID } = (await (await upload('needs/照片.png', as('oAlice'))).json()) as { fileID: string }
    expect(fileID).toMatch(/^cloud:\/\/local-1\./)
    const address = cloud.storage.temporaryUrl('needs/照片.png', 60)
    const served = await fetch(address)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytes)
    expect((await fetch(address.replace('照片', '别的'))).status).toBe(403)
    cloud.clock.advance(61_000)
    expect((await fetch(address)).status).toBe(403)
  })

  it('a file belongs to whoever uploaded it: oneself may overwrite it, another client may not, a function may', async () => {
    const upload = (openid: string, words: string, path = 'own/a.txt') =>
      fetch(`${cloud.url}/upload?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...as(openid) },
        body: words,
      })
    const lies = () => Buffer.from(cloud.storage.get('own/a.txt')?.bytes ?? []).toString()
    expect((await upload('oAlice', 'one')).status).toBe(200)
    expect((await upload('oAlice', 'two')).status).toBe(200)
    const refused = await upload('oBob', 'three')
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ errCode: -503002 })
    expect(lies()).toBe('two')
    cloud.storage.put('own/a.txt', Buffer.from('of a function'))
    expect((await upload('oAlice', 'mine again')).status).toBe(403)
    expect(lies()).toBe('of a function')
    cloud.storage.put('own/b.txt', Buffer.from('b'))
    expect((await upload('oBob', 'x', 'own/b.txt')).status).toBe(403)
  })

  it('gives equal files equal tags, as object storage does', async () => {
    const tagOf = async () =>
      (await fetch(cloud.storage.temporaryUrl('tag.txt'), { method: 'HEAD' })).headers.get('etag')
    cloud.storage.put('tag.txt', Buffer.from('one'))
    const first = await tagOf()
    expect(first).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await tagOf()).toBe(first)
    cloud.storage.put('tag.txt', Buffer.from('two'))
    expect(await tagOf()).not.toBe(first)
  })

  it('never serves an uploaded page as a page', async () => {
    cloud.storage.put('x.html', Buffer.from('<script>alert(1)</script>'))
    cloud.storage.put('x.svg', Buffer.from('<svg onload="alert(1)"/>'))
    for (const path of ['x.html', 'x.svg']) {
      const served = await fetch(cloud.storage.temporaryUrl(path))
      expect(served.headers.get('content-type')).toBe('application/octet-stream')
      expect(served.headers.get('content-disposition')).toBe('attachment')
    }
  })

  it('serves the host product’s own routes', async () => {
    expect(await (await fetch(`${cloud.url}/demo/hello`)).json()).toEqual({ env: 'local-1' })
  })

  it('keeps sessions, documents, messages and files over a restart', async () => {
    const dataFile = newDataFile()
    const first = (await startFixture({ dataFile })).cloud
    const token = first.sessions.issue('oAlice')
    first.database.insert('things', [{ _id: 'a', zone: 'z' }])
    first.messages.accept('oAlice', 'T1', 2)
    first.storage.put('a.txt', Buffer.from('hi'))
    await first.close()
    const second = (await startFixture({ dataFile })).cloud
    expect(second.sessions.openidOf(token)).toBe('oAlice')
    expect(second.database.find('things', { zone: 'z' })).toEqual([{ _id: 'a', zone: 'z' }])
    expect(second.messages.remaining('oAlice', 'T1')).toBe(2)
    expect(Buffer.from(second.storage.get('a.txt')?.bytes ?? []).toString()).toBe('hi')
    await second.close()
  })

  it('compresses files, and says which ones a browser may cache for ever', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'))
    writeFileSync(join(folder, 'app.0123abcd.js'), 'const word = "诉求"\n'.repeat(500))
    writeFileSync(join(folder, 'index.html'), `<title>a page</title>${' '.repeat(2_000)}`)
    const page = await startLocalCloud({
      dataFile: ':memory:',
      functionsRoot: __dirname,
      collections: [],
      staticRoot: folder,
    })
    const get = (path: string, headers: Record<string, string>) => fetch(page.url + path, { headers })
    const script = await get('/app.0123abcd.js', { 'accept-encoding': 'gzip' })
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(Number(script.headers.get('content-length'))).toBeLessThan(1_000)
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await script.text()).toBe('const word = "诉求"\n'.repeat(500))
    const html = await get('/index.html', { 'accept-encoding': 'br, gzip' })
    expect([html.headers.get('content-encoding'), html.headers.get('cache-control')]).toEqual([
      'br',
      'no-cache',
    ])
    const again = await get('/index.html', { 'if-none-match': html.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(
      (await get('/app.0123abcd.js', { 'accept-encoding': 'identity' })).headers.get('content-encoding'),
    ).toBeNull()
    await page.close()
  })

  it('serves a page with index.html for its own addresses, and nothing outside its folder', async () => {
    const page = await startLocalCloud({
      dataFile: ':memory:',
      functionsRoot: __dirname,
      collections: [],
      staticRoot: `${__dirname}/../testing/fixtures/page`,
    })
    const get = (path: string) => fetch(page.url + path, { headers: { accept: 'text/html' } })
    expect(await (await get('/')).text()).toContain('a page')
    expect(await (await get('/pages/needs?x=1')).text()).toContain('a page')
    expect((await get('/app.js')).headers.get('content-type')).toMatch('javascript')
    expect(await (await get('/..%2f..%2fserver.ts')).text()).not.toContain('startLocalCloud')
    expect((await fetch(`${page.url}/missing.js`)).status).toBe(404)
    // The name is too long for every file system. The error of the file system must not reach the client.
    expect((await fetch(`${page.url}/${'a'.repeat(9_000)}`)).status).toBe(404)
    await page.close()
  })
})
