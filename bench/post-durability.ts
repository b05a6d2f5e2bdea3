import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hostProduct } from '../demo/server/host'
import type { LocalCloud } from '../localcloud/server'
import type { Figure } from './figures'
import { enterPosters } from './posters'

const POSTS = 500
const KILLS = 10
const AT_ONCE = 8
const POSTERS = 40
const MARK = '耐久'
const PORT = 8573
const URL = `http://127.0.0.1:${PORT}`

/** Posts needs over HTTP and kills the whole local cloud with SIGKILL again and again; then counts the needs on the disk. */
export async function postDurability(): Promise<Figure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'))
  const dataFile = path.join(folder, 'atlas.db')
  const acknowledged = new Map<string, string>()
  let server = await serve(dataFile)
  // The first start plants the district. The posting people are entered while the server is stopped.
  await killed(server)
  const tokens = await enter(dataFile)
  server = await serve(dataFile)
  let next = 0
  let kills = 0
  const worker = async () => {
    while (next < POSTS) {
      const requestId = `durable-${String((next += 1)).padStart(4, '0')}`
      const token = tokens[next % POSTERS] ?? ''
      for (let id: string | undefined; id === undefined;) {
        id = await post(token, requestId)
        if (id) acknowledged.set(requestId, id)
        else await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
  const killer = async () => {
    for (; kills < KILLS; kills += 1) {
      const target = ((kills + 1) * POSTS) / (KILLS + 1)
      while (acknowledged.size < target) await new Promise((resolve) => setTimeout(resolve, 5))
      await killed(server)
      server = await serve(dataFile)
    }
  }
  await Promise.all([killer(), ...Array.from({ length: AT_ONCE }, worker)])
  await killed(server)
  const { lost, twice, torn } = await inspect(dataFile, acknowledged)
  rmSync(folder, { recursive: true, force: true })
  return {
    what: `kill −9 (${kills + 1} times) during ${acknowledged.size} acknowledged posts: lost, twice, torn`,
    measured: `${lost}, ${twice}, ${torn}`,
    promised: '0, 0, 0',
    passed: lost + twice + torn === 0,
  }
}

async function inspect(dataFile: string, acknowledged: ReadonlyMap<string, string>) {
  const cloud = await hostProduct({ dataFile, port: 0, timers: 'manual' })
  const audit = cloud.database.find('audit', { action: 'needs.post' }) as {
    requestId: string
    personId: string
    objects: string[]
  }[]
  const requests = new Set(
    (cloud.database.find('requests', { action: 'needs.post' }) as { _id: string }[]).map(({ _id }) => _id),
  )
  const stored = cloud.database.find('needs', { enterpriseId: 'hengtuo' }) as { _id: string; text: string }[]
  const needs = new Set(stored.filter(({ text }) => text.startsWith(MARK)).map(({ _id }) => _id))
  const lost = [...acknowledged.values()].filter((id) => !needs.has(id)).length
  const twice = needs.size - new Set(acknowledged.values()).size
  const openids = new Map(posterDocuments(cloud))
  // Need, audit entry and kept answer come from one transaction: all or none.
  const torn = [...needs].filter((id) => {
    const entries = audit.filter(({ objects }) => objects.includes(`needs/${id}`))
    const [entry] = entries
    return entries.length !== 1 || !requests.has(`${openids.get(entry?.personId ?? '')}:${entry?.requestId}`)
  }).length
  await cloud.close()
  return { lost, twice, torn }
}

function serve(dataFile: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/commands/start.ts', '--no-page'], {
    cwd: path.resolve(__dirname, '..'),
    env: { ...process.env, PORT: String(PORT), ATLAS_DATA: dataFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(URL)) resolve(child)
    })
    child.once('exit', () => reject(new Error('the server did not start')))
  })
}

/** Enters the posting people with their session tokens; both stay valid after a restart of the server. */
async function enter(dataFile: string): Promise<string[]> {
  const cloud = await hostProduct({ dataFile, port: 0, timers: 'manual' })
  const tokens = enterPosters(cloud, POSTERS).map(({ openid }) => cloud.sessions.issue(openid))
  await cloud.close()
  return tokens
}

function posterDocuments(cloud: LocalCloud): [personId: string, openid: string][] {
  const people = cloud.database.find('people') as { _id: string; openid: string }[]
  return people.map(({ _id, openid }) => [_id, openid])
}

async function killed(server: ChildProcess): Promise<void> {
  server.kill('SIGKILL')
  await new Promise((resolve) => server.once('exit', resolve))
}

async function post(token: string, requestId: string): Promise<string | undefined> {
  const input = {
    enterpriseId: 'hengtuo',
    text: `${MARK} ${requestId}`,
    category: 'other',
    contact: { name: '李娜', phone: '13000000101' },
  }
  try {
    const answer = await fetch(`${URL}/invoke/needs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ action: 'post', input, requestId }),
    })
    const envelope = (await answer.json()) as { ok: boolean; data?: { need: { id: string } } }
    return envelope.ok ? envelope.data?.need.id : undefined
  } catch {
    return undefined
  }
}
