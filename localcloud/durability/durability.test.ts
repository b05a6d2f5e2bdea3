import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from '../clock'
import { Database } from '../database/database'
import { DocumentStore } from '../database/file/store'
import { WRITER_COLLECTIONS, formatStep } from './writer-protocol'
import { killRounds } from './rounds'
import { Witness } from './witness'

describe('durability', () => {
  it('loses no acknowledged write and tears no transaction when killed at any moment', async () => {
    const result = await killRounds(join(mkdtempSync(join(tmpdir(), 'local-cloud-')), 'data.db'), 3)
    expect(result).toMatchObject({ rounds: 3, lost: 0, torn: 0, doubled: 0, indexErrors: 0 })
    expect(result.acknowledged).toBeGreaterThan(0)
  }, 60_000)

  describe('has a witness that', () => {
    const stored = (docs: { _id: string; n?: number; code: string }[]) => {
      const database = new Database(new DocumentStore(':memory:'), createClock(), WRITER_COLLECTIONS)
      database.insertNow('things', docs)
      return database.collection('things')
    }
    const put = (writer: string, n: number) => ({ writer, kind: 'put' as const, n })

    it('counts a lost acknowledged write, but not an unacknowledged one', () => {
      const witness = new Witness()
      witness.follow(formatStep('?', put('single-0', 1)).trim())
      expect(witness.judge(stored([{ _id: 'single-0', n: 1, code: 'a' }])).lost).toBe(0)
      witness.follow(formatStep('!', put('single-0', 2)).trim())
      expect(witness.judge(stored([{ _id: 'single-0', n: 1, code: 'a' }])).lost).toBe(1)
    })

    it('counts a half-written transaction, and a claim that both rivals won', () => {
      const witness = new Witness()
      witness.follow(formatStep('?', put('pair-0', 1)).trim())
      for (const writer of ['rival-0', 'rival-1'])
        witness.follow(formatStep('!', { writer, kind: 'claim', n: 0 }).trim())
      const damage = witness.judge(stored([{ _id: 'pair-0-left', n: 1, code: 'l' }, { _id: 'rival-0#0', code: 'claim-0' }])) // prettier-ignore
      expect(damage).toEqual({ lost: 0, torn: 1, doubled: 1, indexErrors: 0 })
    })

    it('notices an index that does not fit its documents', () => {
      const things = stored([{ _id: 'single-0', n: 1, code: 'a' }])
      things.indexes[0]?.sorted.insert('stray', 'stray')
      expect(new Witness().judge(things).indexErrors).toBe(2)
    })
  })
})
