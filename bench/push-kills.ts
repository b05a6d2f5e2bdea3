import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Ring } from '@/shared/domain/push/rings'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hostProduct } from '../demo/server/host'
import { WORLD_STARTS_AT } from '../demo/world'
import type { Figure } from './figures'
import { plantPolicy, PUBLISHER, startProvince } from './province'

const POLICY = 'p-bench-kills'
/** Time between two lives: longer than any lease that a killed life may have left. */
const LIFE_MS = 61_000
/** A life is killed at a random request (to database, storage or platform) up to this number. */
const LONGEST_LIFE = 45

/** Enterprises that have told neither, one or both facts are in different rings and get different words. */
const RULE: Rule = {
  version: 1,
  root: {
    all: [
      { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 0 },
      { id: 'revenue', test: 'number', fact: 'revenueYuan', is: 'at_least', value: 0 },
    ],
  },
}
const RINGS_TOLD: Ring[] = ['fit', 'one_fact', 'may_fit']

export interface KillResult {
  kills: number
  targets: number
  sent: number
  /** Rows whose life was killed while sending: perhaps sent, never sent again. */
  unknown: number
  /** People of the audience without a row. */
  lost: number
  /** People in two rows, or with two messages. */
  twice: number
  /** Lives that found a chunk whose counts did not add up. */
  torn: number
}

/** A push to `enterprises` × 3 people whose process is killed with SIGKILL again and again, then left alone until it is done. */
export async function killPush(enterprises: number, kills: number): Promise<KillResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-push-'))
  const dataFile = path.join(folder, 'atlas.db')
  try {
    await plant(dataFile, enterprises)
    let torn = 0
    let killed = 0
    for (let life = 1; ; life += 1) {
      const mayDie = killed < kills
      const end = await live(dataFile, WORLD_STARTS_AT + life * LIFE_MS, mayDie)
      if (end.torn) torn += 1
      if (end.done) break
      killed += 1
    }
    return { kills: killed, torn, ...(await inspect(dataFile)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figure of the table: 200 kills over 5,000 people. */
export async function pushKills(): Promise<Figure> {
  const { kills, targets, sent, unknown, lost, twice, torn } = await killPush(1_667, 200)
  return {
    what: `kill −9 (${kills} times) during a push to ${targets.toLocaleString('en')}: lost, twice, torn (${sent.toLocaleString('en')} sent, ${unknown.toLocaleString('en')} unknown)`,
    measured: `${lost}, ${twice}, ${torn}`,
    promised: '0, 0, 0',
    passed: lost + twice + torn === 0,
  }
}

async function plant(dataFile: string, enterprises: number): Promise<void> {
  const world = await startProvince(enterprises, { dataFile })
  plantPolicy(world, POLICY, RULE)
  const { pushes } = world.as(PUBLISHER)
  const rehearsal = await pushes.rehearse({ policyId: POLICY, version: 4, urgent: true, rings: RINGS_TOLD })
  if (!rehearsal.ok) throw new Error(rehearsal.error.code)
  const { digest } = rehearsal.data
  const input = {
    policyId: POLICY,
    version: 4,
    digest,
    urgent: true,
    rings: RINGS_TOLD,
    confirmed: 'everybody' as const,
  }
  const sent = await pushes.send(input)
  if (!sent.ok) throw new Error(sent.error.code)
  await world.close()
}

function live(dataFile: string, now: number, mayDie: boolean): Promise<{ done: boolean; torn: boolean }> {
  const dies = mayDie ? 1 + Math.floor(Math.random() * LONGEST_LIFE) : 0
  const when = Math.random() < 0.5 ? 'before' : 'after'
  const life = [path.join(__dirname, 'push-life.ts'), dataFile, now, dies, when].map(String)
  const child = spawn(process.execPath, ['--import', 'tsx', ...life], {
    cwd: path.resolve(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`the life ended by itself with ${code}`))
      else resolve({ done: said.includes('DONE'), torn: said.includes('TORN') })
    })
  })
}

async function inspect(dataFile: string) {
  const cloud = await hostProduct({ dataFile, port: 0, timers: 'manual' })
  const chunks = cloud.database.find('push_ledger') as { rows: LedgerRow[] }[]
  const audience = cloud.database.find('people', { 'memberships.enterpriseId': { $exists: true } })
  const messages = cloud.messages.sent().filter(({ errcode }) => errcode === 0)
  await cloud.close()
  const rows = chunks.flatMap((chunk) => chunk.rows)
  const inLedger = new Set(rows.map(({ personId }) => personId))
  const recipients = new Set(messages.map(({ openid }) => openid))
  const sent = rows.filter(({ state }) => state === 'sent').length
  const unsettled = rows.filter(({ state }) => state === 'pending' || state === 'sending').length
  return {
    targets: audience.length,
    sent,
    unknown: rows.filter(({ reason }) => reason === 'unknown').length,
    lost:
      audience.filter((person) => !inLedger.has((person as { _id: string })._id)).length +
      unsettled +
      Math.max(0, sent - recipients.size),
    twice: rows.length - inLedger.size + (messages.length - recipients.size),
  }
}
