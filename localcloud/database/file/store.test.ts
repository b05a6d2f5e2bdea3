import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from '../../clock'
import { Database } from '../database'
import { newMeter } from '../meter'
import { insertDocuments, modifyDocuments, type Scope } from '../operations'
import { DocumentStore } from './store'

const COLLECTIONS = [{ name: 'things', indexes: [{ name: 'n', keys: [['n', 1]] as const, unique: true }] }]
const newFile = () => join(mkdtempSync(join(tmpdir(), 'local-cloud-')), 'data.db')

const open = (file: string) => {
  const store = new DocumentStore(file)
  const database = new Database(store, createClock(), COLLECTIONS)
  const scope: Scope = { database, meter: newMeter() }
  const close = () => {
    database.close()
    store.close()
  }
  return { store, database, scope, things: database.collection('things'), close }
}

/** Expects each index to hold exactly the documents. */
const expectIndexesEqualData = ({ things }: ReturnType<typeof open>) => {
  for (const index of things.indexes) {
    const expected = [...things.entries].flatMap(([id, { doc }]) =>
      index.keysOf(doc).map((key) => ({ key: key + id, id })),
    )
    expected.sort((a, b) => (a.key < b.key ? -1 : 1))
    expect(index.sorted.entries()).toEqual(expected)
  }
}

describe('the data file', () => {
  it('gives back every type in the order of insertion', async () => {
    const file = newFile()
    const first = open(file)
    const doc = {
      _id: 'z',
      n: -0.5,
      at: new Date(7),
      text: '招工\0"',
      deep: { list: [1, null, { x: true }] },
      far: Infinity,
    }
    await insertDocuments(first.scope, first.things, [doc])
    await insertDocuments(first.scope, first.things, [{ _id: 'a', n: 2 }])
    await modifyDocuments(first.scope, first.things, {
      query: { _id: 'z' },
      update: { $set: { n: 3 } },
      multi: false,
      upsert: false,
    })
    first.close()
    const second = open(file)
    expect([...second.things.entries.values()].map((entry) => entry.doc)).toEqual([{ ...doc, n: 3 }, { _id: 'a', n: 2 }]) // prettier-ignore
    expectIndexesEqualData(second)
    second.close()
  })

  it('is refused when its version is not ours', () => {
    const file = newFile()
    const { store, close } = open(file)
    store.sql.exec(`update meta set value = '999' where name = 'version'`)
    close()
    expect(() => new DocumentStore(file)).toThrow(/version 999/)
  })

  it('belongs to one process at a time, and to nobody after a kill', () => {
    const file = newFile()
    writeFileSync(`${file}.lock`, String(process.ppid))
    expect(() => new DocumentStore(file)).toThrow(`in use by process ${process.ppid}`)
    writeFileSync(`${file}.lock`, '999999999')
    new DocumentStore(file).close()
    expect(existsSync(`${file}.lock`)).toBe(false)
  })

  it('is copied whole by a backup', async () => {
    const file = newFile()
    const first = open(file)
    await insertDocuments(first.scope, first.things, [{ _id: 'a', n: 1 }])
    first.store.backup(`${file}.copy`)
    await insertDocuments(first.scope, first.things, [{ _id: 'b', n: 2 }])
    first.close()
    const restored = open(`${file}.copy`)
    expect([...restored.things.entries.keys()]).toEqual(['sa'])
    restored.close()
  })

  it('refuses a write when the disk is full, keeps the memory as it was, and recovers', async () => {
    const cloud = open(newFile())
    const { store, scope, things } = cloud
    await insertDocuments(scope, things, [{ _id: 'a', n: 1 }])
    const [pages] = store.sql.pragma('page_count') as { page_count: number }[]
    store.sql.pragma(`max_page_count = ${pages?.page_count ?? 1}`)
    const big = 'x'.repeat(100_000)
    const outcomes = await Promise.allSettled([
      insertDocuments(scope, things, [{ _id: 'b', n: 2, big }]),
      modifyDocuments(scope, things, {
        query: { _id: 'a' },
        update: { $set: { n: 5, big } },
        multi: false,
        upsert: false,
      }),
    ])
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'DATABASE_REQUEST_FAILED' } })
    expect([...things.entries.values()].map(({ doc }) => doc)).toEqual([{ _id: 'a', n: 1 }])
    expectIndexesEqualData(cloud)
    store.sql.pragma('max_page_count = 1000000')
    await insertDocuments(scope, things, [{ _id: 'b', n: 2, big }])
    expect(things.entries.size).toBe(2)
    cloud.close()
  })

  it('refuses a write when the disk is read-only, and recovers', async () => {
    const cloud = open(newFile())
    cloud.store.sql.pragma('query_only = 1')
    await expect(insertDocuments(cloud.scope, cloud.things, [{ _id: 'a', n: 1 }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
    expect(cloud.things.entries.size).toBe(0)
    cloud.store.sql.pragma('query_only = 0')
    await insertDocuments(cloud.scope, cloud.things, [{ _id: 'a', n: 1 }])
    cloud.close()
  })
})
