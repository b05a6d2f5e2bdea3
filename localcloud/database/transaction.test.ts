import { createClock } from '../clock'
import { Database } from './database'
import { newMeter } from './meter'
import { getDocuments, insertDocuments, modifyDocuments, removeDocuments, type Scope } from './operations'
import { DocumentStore } from './file/store'

const open = () => {
  const clock = createClock(1_700_000_000_000)
  const indexes = [{ name: 'code', keys: [['code', 1]] as const, unique: true }]
  const database = new Database(new DocumentStore(':memory:'), clock, [{ name: 'things', indexes }])
  database.insertNow('things', [{ _id: 'a', code: 'A', n: 0 }, { _id: 'b', code: 'B', n: 0 }]) // prettier-ignore
  const things = database.collection('things')
  const outside: Scope = { database, meter: newMeter() }
  const begin = (): Scope => ({
    database,
    meter: newMeter(),
    transaction: database.transactions.use(database.transactions.begin().id),
  })
  const set = (scope: Scope, id: string, fields: object) =>
    modifyDocuments(scope, things, {
      query: { _id: id },
      update: { $set: fields },
      multi: false,
      upsert: false,
    })
  const read = (scope: Scope, query: object) =>
    getDocuments(scope, things, { query: { ...query }, sort: [['_id', 1]], skip: 0, limit: 100 })
  const end = (scope: Scope) => scope.transaction && database.transactions.end(scope.transaction)
  const commit = (scope: Scope) => scope.transaction && database.transactions.commit(scope.transaction)
  return { clock, database, things, outside, begin, set, read, end, commit }
}

describe('transactions', () => {
  it('sees its own writes and the snapshot, by any query', async () => {
    const { begin, outside, set, read, things, commit } = open()
    const scope = begin()
    await set(outside, 'b', { n: 9 })
    await set(scope, 'a', { n: 5 })
    await insertDocuments(scope, things, [{ _id: 'c', code: 'C', n: 5 }])
    expect(read(scope, { n: 5 }).map(({ _id }) => _id)).toEqual(['a', 'c'])
    expect(read(scope, { code: 'B' })).toEqual([{ _id: 'b', code: 'B', n: 0 }])
    expect(read(outside, { n: 5 })).toEqual([])
    await commit(scope)
    expect(read(outside, {}).map(({ n }) => n)).toEqual([5, 9, 5])
  })

  it('sees documents that were removed outside after its snapshot', async () => {
    const { begin, outside, read, things, end } = open()
    const scope = begin()
    await removeDocuments(outside, things, { _id: 'b' }, false)
    expect(read(scope, { code: 'B' })).toHaveLength(1)
    await expect(removeDocuments(scope, things, { _id: 'b' }, false)).rejects.toThrow(/TransactionConflict/)
    expect(() => scope.transaction && scope.database.transactions.use(scope.transaction.id)).toThrow(
      /TransactionNotExist/,
    )
    end(scope)
  })

  it('ends by itself after thirty seconds and frees its documents', async () => {
    const { begin, outside, set, clock, database, read } = open()
    const scope = begin()
    await set(scope, 'a', { n: 1 })
    clock.advance(29_000)
    expect(database.transactions.use(scope.transaction?.id ?? '')).toBe(scope.transaction)
    clock.advance(1_000)
    expect(() => database.transactions.use(scope.transaction?.id ?? '')).toThrow(
      /must be commit or abort in 30 seconds/,
    )
    await set(outside, 'a', { n: 2 })
    expect(read(outside, { _id: 'a' })[0]?.['n']).toBe(2)
  })

  it('locks the unique keys that it writes', async () => {
    const { begin, set, things, commit, outside, read } = open()
    const first = begin()
    const second = begin()
    await insertDocuments(first, things, [{ _id: 'x', code: 'X' }])
    await expect(insertDocuments(second, things, [{ _id: 'y', code: 'X' }])).rejects.toThrow(
      /TransactionConflict/,
    )
    await expect(insertDocuments(first, things, [{ _id: 'z', code: 'A' }])).rejects.toThrow(
      /E11000.*index: code/,
    )
    await expect(insertDocuments(first, things, [{ _id: 'z', code: 'X' }])).rejects.toThrow(/E11000/)
    await set(first, 'a', { code: 'A2' })
    await insertDocuments(first, things, [{ _id: 'z', code: 'A' }])
    await commit(first)
    expect(read(outside, { code: 'A' }).map(({ _id }) => _id)).toEqual(['z'])
  })

  it('makes an outside insert of the same unique key wait, then fail', async () => {
    const { begin, things, outside, commit } = open()
    const scope = begin()
    await insertDocuments(scope, things, [{ _id: 'x', code: 'X' }])
    const waiting = insertDocuments(outside, things, [{ _id: 'y', code: 'X' }])
    await commit(scope)
    await expect(waiting).rejects.toThrow(/E11000/)
  })

  it('loses no increment when callers retry conflicts', async () => {
    const { begin, set, read, outside, commit, things } = open()
    const increment = async (): Promise<void> => {
      const scope = begin()
      try {
        const n = Number(read(scope, { _id: 'a' })[0]?.['n'])
        await Promise.resolve()
        await set(scope, 'a', { n: n + 1 })
        await commit(scope)
      } catch (error) {
        expect(String(error)).toMatch(/TransactionConflict/)
        return increment()
      }
    }
    await Promise.all(Array.from({ length: 20 }, increment))
    expect(read(outside, { _id: 'a' })[0]?.['n']).toBe(20)
    expect(things.entries.size).toBe(2)
  })
})

describe('writes of many documents', () => {
  it('are all refused when one breaks a unique index', async () => {
    const { outside, things, read } = open()
    await expect(insertDocuments(outside, things, [{ _id: 'c', code: 'C' }, { _id: 'd', code: 'A' }])).rejects.toThrow(/E11000/) // prettier-ignore
    await expect(insertDocuments(outside, things, [{ _id: 'c', code: 'C' }, { _id: 'd', code: 'C' }])).rejects.toThrow(/E11000/) // prettier-ignore
    const everything = { query: {}, update: { $set: { code: 'same' } }, multi: true, upsert: false }
    await expect(modifyDocuments(outside, things, everything)).rejects.toThrow(/E11000/)
    expect(read(outside, {}).map(({ code }) => code)).toEqual(['A', 'B'])
  })
})
