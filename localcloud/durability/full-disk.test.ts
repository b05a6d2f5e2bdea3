import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from '../clock'
import { Database } from '../database/database'
import { newMeter } from '../database/meter'
import { getDocuments, insertDocuments, modifyDocuments, type Scope } from '../database/operations'
import { DocumentStore } from '../database/file/store'
import { WRITER_COLLECTIONS } from './writer-protocol'
import { indexErrors } from './witness'

const newFolder = () => mkdtempSync(join(tmpdir(), 'local-cloud-'))
const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' })

const open = (file: string) => {
  const store = new DocumentStore(file)
  const database = new Database(store, createClock(), WRITER_COLLECTIONS)
  const scope: Scope = { database, meter: newMeter() }
  const things = database.collection('things')
  const put = (n: number) =>
    insertDocuments(scope, things, [{ _id: `d${n}`, n, code: `c${n}`, padding: 'x'.repeat(50_000) }])
  const close = () => {
    database.close()
    store.close()
  }
  return { scope, things, put, close }
}

/** Inserts until the disk refuses. @returns the number of acknowledged inserts, and the refusal */
async function fill(
  { put }: ReturnType<typeof open>,
  from: number,
): Promise<{ next: number; refusal: unknown }> {
  for (let n = from; n < from + 1_000; n++) {
    try {
      await put(n)
    } catch (refusal) {
      return { next: n, refusal }
    }
  }
  throw new Error('the disk was never full')
}

/** Expects that every write fails, every read works, and the documents in memory are unchanged. */
async function expectReadsOnly(
  { scope, things, put }: ReturnType<typeof open>,
  documents: number,
): Promise<void> {
  const change = {
    query: { _id: 'd0' },
    update: { $set: { n: -1, more: 'y'.repeat(200_000) } },
    multi: false,
    upsert: false,
  }
  for (const attempt of [put(9_999), modifyDocuments(scope, things, change)])
    await expect(attempt).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  const found = getDocuments(scope, things, { query: {}, sort: [['n', 1]], skip: 0, limit: 10_000 })
  expect(found).toHaveLength(documents)
  expect(found[0]).toMatchObject({ _id: 'd0', n: 0 })
  expect(indexErrors(things)).toBe(0)
}

const canMount = (() => {
  const place = newFolder()
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place)
    run('umount', place)
    return true
  } catch {
    return false
  }
})()

;(canMount ? describe : describe.skip)('on a small disk of its own (needs the right to mount)', () => {
  it('refuses writes when it is full, goes on reading, and recovers by itself', async () => {
    const disk = newFolder()
    run('mount', '-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk)
    try {
      let cloud = open(join(disk, 'data.db'))
      const { next, refusal } = await fill(cloud, 0)
      expect(refusal).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringMatching(/full/),
      })
      expect(next).toBeGreaterThan(3)
      await expectReadsOnly(cloud, next)
      run('mount', '-o', 'remount,size=20m', disk)
      await cloud.put(next)
      cloud.close()
      cloud = open(join(disk, 'data.db'))
      expect(cloud.things.entries.size).toBe(next + 1)
      expect(indexErrors(cloud.things)).toBe(0)
      cloud.close()
    } finally {
      run('umount', '-l', disk)
    }
  })
})

const canLimit = existsSync('/usr/bin/prlimit')

;(canLimit ? it : it.skip)(
  'stops at a limit on the size of files, goes on reading, and recovers (needs prlimit)',
  () => {
    const file = join(newFolder(), 'data.db')
    const program = ['--import', 'tsx', join(__dirname, 'limited-writer.ts'), file, '1500000']
    const report: { acknowledged: number } = JSON.parse(String(run(process.execPath, ...program)))
    expect(report).toMatchObject({
      refusal: 'DATABASE_REQUEST_FAILED',
      read: report.acknowledged,
      indexErrors: 0,
    })
    expect(report.acknowledged).toBeGreaterThan(3)
    const cloud = open(file)
    expect(cloud.things.entries.size).toBe(report.acknowledged + 1)
    expect(indexErrors(cloud.things)).toBe(0)
    cloud.close()
  },
)
