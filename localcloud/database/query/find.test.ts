import fc from 'fast-check'
import { createClock } from '../../clock'
import { Database } from '../database'
import { committed, find, sortDocs, sortTuple } from './find'
import { newMeter } from '../meter'
import type { Sort } from './plan'
import { compileQuery } from './query'
import { DocumentStore } from '../file/store'
import { encode, type Doc } from '../values/values'

const INDEXES = [
  { name: 'a_b', keys: [['a', 1], ['b', -1]] as const },
  { name: 'b_c', keys: [['b', 1], ['c', 1]] as const },
  { name: 'c', keys: [['c', -1]] as const },
  { name: 'list', keys: [['list.k', 1]] as const },
] // prettier-ignore

const open = (docs: Doc[], indexes: typeof INDEXES | [] = INDEXES) => {
  const database = new Database(new DocumentStore(':memory:'), createClock(), [{ name: 'things', indexes }])
  database.insertNow('things', docs)
  return database.collection('things')
}

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: -1, max: 1 }),
  fc.constantFrom('', 'x', 'xy', 'y\0', null, true, new Date(5)),
)
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
)
const docs = fc
  .array(
    fc.record(
      {
        a: value,
        b: value,
        c: value,
        list: fc.array(fc.record({ k: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 30 },
  )
  // One document must not have two arrays: no index and no sort can combine them.
  .map((list) => list.filter((doc) => [doc.a, doc.b, doc.c].filter(Array.isArray).length < 2))
  .map((list) => list.map((doc, i): Doc => ({ _id: `d${i}`, ...doc })))
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $all: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $regex: fc.constantFrom('^x', '^xy?', 'y') }),
)
const fields = fc.record(
  { a: condition, b: condition, c: condition, 'list.k': condition },
  { requiredKeys: [] },
)
const query = fc.oneof(fields, fc.record({ $or: fc.array(fields, { minLength: 1, maxLength: 2 }) }), fc.record({ $and: fc.array(fields, { minLength: 1, maxLength: 2 }) })) // prettier-ignore
const sort: fc.Arbitrary<Sort> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1 as const, -1 as const)),
  {
    selector: ([field]) => field,
    maxLength: 2,
  },
)

describe('find', () => {
  it('answers through indexes exactly what a scan answers, in the same order of the sort', () => {
    fc.assert(
      fc.property(
        docs,
        query,
        sort,
        fc.record({ skip: fc.integer({ min: 0, max: 3 }), limit: fc.integer({ min: 1, max: 8 }) }),
        (all, filter, order, { skip, limit }) => {
          const found = find(committed(open(all)), { query: filter, sort: order, skip, limit }, newMeter())
          const expected = all.filter(compileQuery(filter))
          sortDocs(expected, order)
          const keys = (list: Doc[]) =>
            list.map((doc) =>
              encode(sortTuple(doc, order).map((part) => part ?? (part === null ? null : 'empty array'))),
            )
          const window = expected.slice(skip, skip + limit)
          expect(found.length).toBe(window.length)
          expect(keys(found)).toEqual(keys(window))
          for (const doc of found) expect(expected).toContain(doc)
          expect(new Set(found).size).toBe(found.length)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('examines only the documents that it returns when an index serves filter and sort', () => {
    const all = Array.from({ length: 2000 }, (_, i): Doc => ({ _id: `d${i}`, a: i % 10, b: i, c: i % 7 }))
    const meter = newMeter()
    const page = find(committed(open(all)), { query: { a: 3 }, sort: [['b', -1]], skip: 0, limit: 5 }, meter)
    expect(page.map(({ b }) => b)).toEqual([1993, 1983, 1973, 1963, 1953])
    expect(meter).toMatchObject({ examined: 5, warnings: [] })
  })

  it('sorts arrays by their extremes although the index holds their elements', () => {
    const all = [{ _id: '1', c: 3 }, { _id: '2', c: [0, 5] }] // prettier-ignore
    const page = find(
      committed(open(all)),
      { query: { c: { $gt: 1 } }, sort: [['c', 1]], skip: 0, limit: 5 },
      newMeter(),
    )
    expect(page.map(({ _id }) => _id)).toEqual(['2', '1'])
  })

  it('serves $all by walking the index for its first element', () => {
    const all = Array.from({ length: 1000 }, (_, i): Doc => ({ _id: `d${i}`, c: [`k${i % 100}`, 'common'] }))
    const meter = newMeter()
    const request = { query: { c: { $all: ['k7', 'common'] } }, sort: [], skip: 0, limit: 100 }
    expect(find(committed(open(all)), request, meter)).toHaveLength(10)
    expect([meter.examined, meter.warnings]).toEqual([10, []])
  })

  it('merges the branches of $in in the order of the sort', () => {
    const all = Array.from({ length: 2000 }, (_, i): Doc => ({ _id: `d${i}`, a: i % 10, b: i, c: 0 }))
    const meter = newMeter()
    const page = find(
      committed(open(all)),
      { query: { a: { $in: [3, 7] } }, sort: [['b', -1]], skip: 1, limit: 3 },
      meter,
    )
    expect(page.map(({ b }) => b)).toEqual([1993, 1987, 1983])
    expect(meter.examined).toBe(4)
    const forwards = { query: { a: { $in: [3, 7] } }, sort: [['b', 1]] as const, skip: 1, limit: 3 }
    expect(find(committed(open(all)), forwards, newMeter()).map(({ b }) => b)).toEqual([7, 13, 17])
  })

  it('warns about a query that no index serves, and not about a small collection read whole', () => {
    const small = Array.from({ length: 100 }, (_, i): Doc => ({ _id: `d${i}`, z: i }))
    const warningsOf = (list: Doc[], filter: Doc, order: Sort = []) => {
      const meter = newMeter()
      find(committed(open(list)), { query: filter, sort: order, skip: 0, limit: 10 }, meter)
      return meter.warnings
    }
    expect(warningsOf(small, {})).toEqual([])
    expect(warningsOf(small, { _id: 'd3' })).toEqual([])
    expect(warningsOf(small, { z: 3 })).toEqual([
      'things: no declared index serves {z}; 100 documents examined',
    ])
    expect(warningsOf([...small, { _id: 'more' }], {}, [['z', 1]])).toHaveLength(1)
    expect(warningsOf([...small, { _id: 'more' }], {}, [['c', 1]])).toEqual([])
  })

  it('keeps the order of insertion when nothing else is asked', () => {
    expect(
      find(
        committed(open([{ _id: 'z' }, { _id: 'a' }])),
        { query: {}, sort: [], skip: 0, limit: 9 },
        newMeter(),
      ).map(({ _id }) => _id),
    ).toEqual(['z', 'a'])
  })
})
