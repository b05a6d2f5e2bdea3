import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClock } from '../localcloud/clock'
import { Database } from '../localcloud/database/database'
import { committed, find } from '../localcloud/database/query/find'
import { newMeter } from '../localcloud/database/meter'
import type { Sort } from '../localcloud/database/query/plan'
import { DocumentStore } from '../localcloud/database/file/store'
import type { Doc } from '../localcloud/database/values/values'
import { ms, percentile, type Figure } from './figures'

const DOCUMENTS = 1_000_000
const INSERTS = 100_000
const BATCH = 5_000
const QUERIES = 2_000

const COLLECTIONS = [
  {
    name: 'needs',
    indexes: [
      { name: 'enterprise', keys: [['enterpriseId', 1], ['changedAt', -1]] as const },
      { name: 'status', keys: [['status', 1], ['changedAt', -1]] as const },
    ],
  },
] // prettier-ignore

const STATUSES = ['posted', 'claimed', 'proposed', 'confirmed', 'closed']

const need = (n: number): Doc => ({
  _id: `need-${n.toString(36).padStart(8, '0')}`,
  enterpriseId: `e${n % 50_000}`,
  status: STATUSES[n % STATUSES.length],
  changedAt: 1_600_000_000_000 + ((n * 7_919) % 100_000_007),
  text: '招不到返岗工人，急需普工三十名，三月一日前到岗',
  contact: { name: '李娜', phone: '13000000101' },
})

const open = (file: string) => {
  const store = new DocumentStore(file)
  const database = new Database(store, createClock(), COLLECTIONS)
  return { store, database, close: () => (database.close(), store.close()) }
}

/** Durable inserts in batches, each on disk before the next. */
function fill(database: Database, from: number, to: number): number {
  const startedAt = performance.now()
  for (let n = from; n < to; n += BATCH)
    database.insertNow(
      'needs',
      Array.from({ length: Math.min(BATCH, to - n) }, (_, i) => need(n + i)),
    )
  return performance.now() - startedAt
}

function median(
  database: Database,
  requestOf: (n: number) => { query: Doc; sort: Sort; limit: number },
): number {
  const view = committed(database.collection('needs'))
  const taken: number[] = []
  for (let i = 0; i < QUERIES; i++) {
    const request = { ...requestOf((i * 104_729) % DOCUMENTS), skip: 0 }
    const startedAt = performance.now()
    find(view, request, newMeter())
    taken.push(performance.now() - startedAt)
  }
  return percentile(taken.slice(QUERIES / 10), 0.5)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`

/** Writes the whole file. @returns how long the first inserts took */
function make(file: string): number {
  const { database, close } = open(file)
  const inserted = fill(database, 0, INSERTS)
  fill(database, INSERTS, DOCUMENTS)
  close()
  return inserted
}

/** The database of the local cloud with a million documents and two indexes. */
export function storeSpeed(): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'))
  const file = path.join(folder, 'data.db')
  const inserted = make(file)
  const startedAt = performance.now()
  const { database, close } = open(file)
  const started = performance.now() - startedAt
  const { rss } = process.memoryUsage()
  const byIndex = median(database, (n) => ({
    query: { enterpriseId: `e${n % 50_000}` },
    sort: [],
    limit: 20,
  }))
  const page = median(database, (n) => ({
    query: { status: STATUSES[n % 5], changedAt: { $lt: 1_600_000_000_000 + n * 100 } },
    sort: [['changedAt', -1]],
    limit: 20,
  }))
  const byId = median(database, (n) => ({ query: { _id: need(n)['_id'] }, sort: [], limit: 1 }))
  close()
  const size = statSync(file).size
  rmSync(folder, { recursive: true, force: true })
  const figure = (what: string, measured: string, promised: string, passed: boolean): Figure => ({ what, measured, promised, passed }) // prettier-ignore
  return [
    figure(
      `${INSERTS.toLocaleString('en')} durable inserts, two indexes`,
      ms(inserted),
      '< 4 s',
      inserted < 4_000,
    ),
    figure('find of 20 by an index among 1,000,000 documents, median', ms(byIndex), '< 1 ms', byIndex < 1),
    figure('page of 20 sorted by an index among 1,000,000, median', ms(page), '< 1 ms', page < 1),
    figure('find by id among 1,000,000, median', ms(byId), '< 1 ms', byId < 1),
    figure('start with 1,000,000 documents', ms(started), 'stated', true),
    figure('memory with 1,000,000 documents (the file beside it)', `${megabytes(rss)} (${megabytes(size)})`, 'stated', true), // prettier-ignore
  ]
}

// `npx tsx bench/store-speed.ts`
if (require.main === module)
  for (const { what, measured, promised, passed } of storeSpeed())
    console.log(`${passed ? '✓' : '✗'} ${what}: ${measured} (${promised})`)
