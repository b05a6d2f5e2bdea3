import { deepStrictEqual as same, match, strictEqual as is } from 'node:assert'
import { expectFailure, type Bench, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `write: ${name}`,
  claim: text,
  run,
})

type Doc = Record<string, unknown>

/** One update of one document. */
const changes = (name: string, before: Doc, data: (bench: Bench) => Doc, after: Doc): Claim =>
  claim(name, `${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, async (bench) => {
    await bench.seed(before)
    await bench.things.doc('1').update({ data: data(bench) })
    same((await bench.things.doc('1').get()).data, { _id: '1', ...after })
  })

/** One update that fails with −502001 and leaves the document as it was. */
const refuses = (name: string, before: Doc, data: (bench: Bench) => Doc): Claim =>
  claim(`${name} is refused`, 'and nothing changes', async (bench) => {
    await bench.seed(before)
    is((await expectFailure(bench.things.doc('1').update({ data: data(bench) }))).errCode, -502001)
    same((await bench.things.doc('1').get()).data, { _id: '1', ...before })
  })

/** Rarer writes of the SDK, and the requests that they refuse. */
export const writeClaims: readonly Claim[] = [
  changes('set of nested fields', { o: { a: 1 } }, ({ _ }) => ({ o: { b: _.set({ c: 1 }) } }), { o: { a: 1, b: { c: 1 } } }),
  changes('remove nested', { o: { a: 1, b: 2 } }, ({ _ }) => ({ o: { a: _.remove() } }), { o: { b: 2 } }),
  changes('remove in a list', { l: [{ n: 'A', s: {} }, { n: 'B' }, { n: 'C' }] }, ({ _ }) => ({ 'l.0.s': _.remove(), 'l.1': _.remove() }), { l: [{ n: 'A' }, null, { n: 'C' }] }),
  changes('inc of fractions', { n: 0.2 }, ({ _ }) => ({ n: _.inc(-0.05) }), { n: 0.2 - 0.05 }),
  changes('inc nested', { o: { n: 1 } }, ({ _ }) => ({ o: { n: _.inc(2), m: _.inc(3) } }), { o: { n: 3, m: 3 } }),
  changes('min and max of dates', { a: new Date(5), b: new Date(5) }, ({ _ }) => ({ a: _.min(new Date(1)), b: _.max(new Date(9)) }), { a: new Date(1), b: new Date(9) }),
  changes('rename nested', { o: { a: 1 } }, ({ _ }) => ({ 'o.a': _.rename('o.b') }), { o: { b: 1 } }),
  changes('bit', { n: 13, m: 1, x: 5 }, ({ _ }) => ({ n: _.bit({ and: 10 }), m: _.bit({ or: 6 }), x: _.bit({ xor: 1 }) }), { n: 8, m: 7, x: 4 }),
  changes('push objects, sorted and cut', { l: [{ s: 3 }] }, ({ _ }) => ({ l: _.push({ each: [{ s: 1 }, { s: 9 }], sort: { s: -1 }, slice: 2 }) }), { l: [{ s: 9 }, { s: 3 }] }),
  changes('push from the end', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.push({ each: [9], position: -1 }) }), { l: [1, 2, 9, 3] }),
  changes('push with a negative slice', { l: [1, 2] }, ({ _ }) => ({ l: _.push({ each: [3, 4], slice: -3 }) }), { l: [2, 3, 4] }),
  changes('push of a list', { l: [1] }, ({ _ }) => ({ l: _.push([[2, 3]]) }), { l: [1, [2, 3]] }),
  changes('unshift of several', { l: [3] }, ({ _ }) => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }),
  changes('pop and shift of an empty list', { a: [], b: [] }, ({ _ }) => ({ a: _.pop(), b: _.shift() }), { a: [], b: [] }),
  changes('pull by fields and commands', { l: [{ x: 1, y: 5 }, { x: 2, y: 9 }] }, ({ _ }) => ({ l: _.pull({ x: _.gt(1), y: _.in([9]) }) }), { l: [{ x: 1, y: 5 }] }),
  changes('pull of several values', { l: ['Go', 'C', 'JS'] }, ({ _ }) => ({ l: _.pull(_.in(['Go', 'C'])) }), { l: ['JS'] }),
  changes('pull of a list', { l: [[1], [2], 1] }, ({ _ }) => ({ l: _.pull([1]) }), { l: [[2], 1] }),
  changes('pullAll of objects', { l: [{ a: 1 }, { a: 2 }, { a: 1, b: 1 }] }, ({ _ }) => ({ l: _.pullAll([{ a: 1 }]) }), { l: [{ a: 2 }, { a: 1, b: 1 }] }),
  changes('addToSet of a list adds it whole', { l: [1] }, ({ _ }) => ({ l: _.addToSet([1, 2]) }), { l: [1, [1, 2]] }),
  changes('addToSet of objects', { l: [{ a: 1 }] }, ({ _ }) => ({ l: _.addToSet({ a: 1 }), m: _.addToSet('x') }), { l: [{ a: 1 }], m: ['x'] }),
  changes('a list as a value replaces the list', { l: [1, 2, 3] }, () => ({ l: [9] }), { l: [9] }),
  changes('an element by index', { l: [1, 2] }, () => ({ 'l.1': 9, 'l.3': 5 }), { l: [1, 9, null, 5] }),
  changes('null', { a: 1 }, () => ({ a: null }), { a: null }),
  changes('undefined is left out', { a: 1, b: 1 }, () => ({ a: undefined, b: 2 }), { a: 1, b: 2 }),
  refuses('inc of a list', { l: [1] }, ({ _ }) => ({ l: _.inc(1) })),
  refuses('mul of text', { t: 'x' }, ({ _ }) => ({ t: _.mul(2) })),
  refuses('unshift onto text', { t: 'x' }, ({ _ }) => ({ t: _.unshift(2) })),
  refuses('pull from a scalar', { n: 1 }, ({ _ }) => ({ n: _.pull(1) })),
  refuses('pop of a scalar', { n: 1 }, ({ _ }) => ({ n: _.pop() })),
  refuses('addToSet onto an object', { o: { a: 1 } }, ({ _ }) => ({ o: _.addToSet(1) })),
  refuses('a field through null', { o: null }, () => ({ o: { a: 1 } })),
  refuses('a name inside a list', { l: [1] }, () => ({ 'l.x': 1 })),
  refuses('bit of a fraction', { n: 1.5 }, ({ _ }) => ({ n: _.bit({ and: 1 }) })),
  claim('field names with a dot at the end', 'are stored as they are', async ({ things }) => {
    const { _id } = await things.add({ data: { 'key.': '1' } })
    same((await things.doc(String(_id)).get()).data, { _id, 'key.': '1' })
  }),
  claim('field names with a dollar', 'are refused', async ({ things }) => {
    is((await expectFailure(things.add({ data: { $key: 1 } }))).errCode, -502001)
  }),
  claim('a stored regular expression', 'comes back as one', async ({ things, seed, db }) => {
    await seed({ r: db.RegExp({ regexp: '.*', options: 'i' }) })
    const { r } = (await things.doc('1').get()).data
    match(JSON.stringify(r) + String(r), /\.\*/)
  }),
  claim('deep objects, empty objects and lists', 'come back as they were', async ({ things }) => {
    const data = { list: [1, [2, [3]], { a: { b: [] } }], empty: {}, none: [], deep: { 'l-1': { 'l-2': { flag: '0' } } } }
    const { _id } = await things.add({ data })
    same((await things.doc(String(_id)).get()).data, { _id, ...data })
  }),
  claim('server dates in lists and objects', 'are resolved where they stand', async ({ things, seed, db }) => {
    await seed({ l: [db.serverDate()], o: { at: db.serverDate({ offset: 31_536_000_000 }) } })
    const { l, o } = (await things.doc('1').get()).data as { l: Date[]; o: { at: Date } }
    is(o.at.getTime() - (l[0]?.getTime() ?? 0), 31_536_000_000)
  }),
  claim('server dates in updates', 'work in set and push', async ({ things, seed, db, _ }) => {
    await seed({ l: [] })
    await things.doc('1').update({ data: { l: _.push(db.serverDate({ offset: 5 })), at: db.serverDate() } })
    const { l, at } = (await things.doc('1').get()).data as { l: Date[]; at: Date }
    is((l[0]?.getTime() ?? 0) - at.getTime(), 5)
  }),
  claim('add of a list', 'several documents go in together or not at all', async ({ things }) => {
    same((await things.add({ data: [{ _id: 'a' }, { _id: 'b' }] }))._ids, ['a', 'b'])
    match((await expectFailure(things.add({ data: [{ _id: 'c' }, { _id: 'a' }] }))).errMsg, /E11000/)
    is((await things.count()).total, 2)
  }),
  claim('set with commands', 'doc.set takes values only', async ({ things, _ }) => {
    await expectFailure(things.doc('1').set({ data: { a: _.inc(1) } }))
  }),
  claim('regular expressions on ids', 'find text ids only', async ({ things, ids }) => {
    await things.add({ data: { _id: 'abc' } })
    await things.add({ data: { _id: 77 } })
    same(await ids(things.where({ _id: /.*/ })), ['abc'])
  }),
] // prettier-ignore
