import { deepStrictEqual as same, strictEqual as is } from 'node:assert'
import { expectFailure, type Bench, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `update: ${name}`,
  claim: text,
  run,
})

/** Updates the only document and returns it without its id. */
async function changed(
  { things, seed }: Bench,
  before: Record<string, unknown>,
  data: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  await seed(before)
  await things.doc('1').update({ data })
  const { _id, ...rest } = (await things.doc('1').get()).data
  is(_id, '1')
  return rest
}

/** The complaint about updating a document. */
async function refused(
  { things, seed }: Bench,
  before: Record<string, unknown>,
  data: Record<string, unknown>,
): Promise<number> {
  await seed(before)
  const { errCode } = await expectFailure(things.doc('1').update({ data }))
  const { _id, ...rest } = (await things.doc('1').get()).data
  same([_id, rest], ['1', before])
  return errCode
}

const FAILED = -502001

/** How writes behave. */
export const updateClaims: readonly Claim[] = [
  claim('objects merge', 'an object in update merges field by field', async (bench) => {
    same(await changed(bench, { o: { a: 1, b: 2 } }, { o: { a: 9 } }), { o: { a: 9, b: 2 } })
  }),
  claim('set replaces', '_.set replaces the object', async (bench) => {
    same(await changed(bench, { o: { a: 1, b: 2 } }, { o: bench._.set({ a: 9 }) }), { o: { a: 9 } })
  }),
  claim('dotted paths', 'a dotted path sets one field and makes what is missing', async (bench) => {
    same(await changed(bench, { o: { a: 1 } }, { 'o.b.c': 2 }), { o: { a: 1, b: { c: 2 } } })
  }),
  claim('remove', '_.remove deletes the field', async (bench) => {
    same(await changed(bench, { a: 1, b: 2 }, { a: bench._.remove() }), { b: 2 })
  }),
  claim('remove of an array element', '_.remove of an array element leaves null', async (bench) => {
    same(await changed(bench, { a: [1, 2, 3] }, { 'a.1': bench._.remove() }), { a: [1, null, 3] })
  }),
  claim('inc and mul', '_.inc and _.mul start from 0 when the field is missing', async (bench) => {
    const { _ } = bench
    same(await changed(bench, { a: 5, c: 3 }, { a: _.inc(-2), b: _.inc(4), c: _.mul(2), d: _.mul(9) }), {
      a: 3,
      c: 6,
      b: 4,
      d: 0,
    })
  }),
  claim('inc on text', '_.inc on a text field is refused and changes nothing', async (bench) => {
    is(await refused(bench, { a: 'x' }, { a: bench._.inc(1) }), FAILED)
  }),
  claim('inc on null', '_.inc on null is refused', async (bench) => {
    is(await refused(bench, { a: null }, { a: bench._.inc(1) }), FAILED)
  }),
  claim('min and max', '_.min and _.max keep the smaller or larger', async (bench) => {
    const { _ } = bench
    same(await changed(bench, { a: 5, b: 5 }, { a: _.min(3), b: _.max(3), c: _.max(1) }), {
      a: 3,
      b: 5,
      c: 1,
    })
  }),
  claim('rename', '_.rename moves the value', async (bench) => {
    same(await changed(bench, { a: 1, b: 2 }, { a: bench._.rename('z') }), { b: 2, z: 1 })
  }),
  claim(
    'push',
    '_.push appends one, several or an array of values, and makes a missing array',
    async (bench) => {
      const { _ } = bench
      same(await changed(bench, { a: [1], b: [1] }, { a: _.push(2, 3), b: _.push([4, 5]), c: _.push('x') }), {
        a: [1, 2, 3],
        b: [1, 4, 5],
        c: ['x'],
      })
    },
  ),
  claim('push with options', '_.push takes each, position, sort and slice', async (bench) => {
    const { _ } = bench
    const data = { a: _.push({ each: [4, 5, 6], sort: -1, slice: 3 }), b: _.push({ each: [9], position: 0 }) }
    same(await changed(bench, { a: [1, 2, 3], b: [1] }, data), { a: [6, 5, 4], b: [9, 1] })
  }),
  claim('push on a scalar', '_.push on something that is no array is refused', async (bench) => {
    is(await refused(bench, { a: 1 }, { a: bench._.push(2) }), FAILED)
  }),
  claim('pop shift unshift', 'arrays change at both ends', async (bench) => {
    const { _ } = bench
    same(
      await changed(
        bench,
        { a: [1, 2], b: [1, 2], c: [1] },
        { a: _.pop(), b: _.shift(), c: _.unshift(8, 9) },
      ),
      {
        a: [1],
        b: [2],
        c: [8, 9, 1],
      },
    )
  }),
  claim('pull', '_.pull removes equal values, matching objects and what a command selects', async (bench) => {
    const { _ } = bench
    const before = { a: [1, 2, 1], b: [{ x: 1, y: 1 }, { x: 2 }], c: [1, 5, 9] }
    same(await changed(bench, before, { a: _.pull(1), b: _.pull({ x: 1 }), c: _.pull(_.gte(5)) }), {
      a: [2],
      b: [{ x: 2 }],
      c: [1],
    })
  }),
  claim('pullAll', '_.pullAll removes every listed value', async (bench) => {
    same(await changed(bench, { a: [1, 2, 3, 2] }, { a: bench._.pullAll([2, 3]) }), { a: [1] })
  }),
  claim('addToSet', '_.addToSet adds what is not there, several with each', async (bench) => {
    const { _ } = bench
    same(await changed(bench, { a: [1], b: [1] }, { a: _.addToSet(1), b: _.addToSet({ $each: [1, 2] }) }), {
      a: [1],
      b: [1, 2],
    })
  }),
  claim('through a scalar', 'a path through a scalar is refused', async (bench) => {
    is(await refused(bench, { a: 1 }, { 'a.b': 2 }), FAILED)
  }),
  claim('conflicting paths', 'two changes of one path are refused', async (bench) => {
    is(await refused(bench, { a: { b: 1 } }, { a: bench._.set({}), 'a.b': 2 }), FAILED)
  }),
  claim('positional', '`$` is the element the filter matched', async ({ things, seed }) => {
    await seed({
      a: [
        { k: 'x', v: 1 },
        { k: 'y', v: 1 },
      ],
    })
    await things.where({ 'a.k': 'y' }).update({ data: { 'a.$.v': 7 } })
    same((await things.doc('1').get()).data['a'], [
      { k: 'x', v: 1 },
      { k: 'y', v: 7 },
    ])
  }),
  claim('nothing changed', 'an update to the same value reports 0', async ({ things, seed }) => {
    await seed({ a: 1 })
    is((await things.doc('1').update({ data: { a: 1 } })).stats.updated, 0)
  }),
  claim(
    'where updates all',
    'where().update changes every match and says how many',
    async ({ things, seed, ids }) => {
      await seed({ a: 1 }, { a: 1 }, { a: 2 })
      is((await things.where({ a: 1 }).update({ data: { a: 3 } })).stats.updated, 2)
      same(await ids(things.where({ a: 3 })), ['1', '2'])
    },
  ),
  claim('set on a document', 'doc.set replaces or creates', async ({ things, seed }) => {
    await seed({ a: 1, b: 2 })
    is((await things.doc('1').set({ data: { c: 3 } })).stats.updated, 1)
    same((await things.doc('1').get()).data, { _id: '1', c: 3 })
    is((await things.doc('9').set({ data: { c: 4 } })).stats.created, 1)
    same((await things.doc('9').get()).data, { _id: '9', c: 4 })
  }),
  claim('server date', 'serverDate is the server’s instant plus the offset', async ({ things, seed, db }) => {
    await seed({ a: db.serverDate(), b: db.serverDate({ offset: 60_000 }) })
    const { a, b } = (await things.doc('1').get()).data as { a: Date; b: Date }
    is(b.getTime() - a.getTime(), 60_000)
  }),
  claim('update of _id', 'an update may not name _id', async ({ things, seed }) => {
    await seed({ a: 1 })
    is((await expectFailure(things.doc('1').update({ data: { _id: '2' } }))).errCode !== 0, true)
  }),
  claim('remove counts', 'remove says how many went', async ({ things, seed, ids, _ }) => {
    await seed({ a: 1 }, { a: 1 }, { a: 2 })
    is((await things.where({ a: 1 }).remove()).stats.removed, 2)
    is((await things.doc('nobody').remove()).stats.removed, 0)
    same(await ids(things.where({ a: _.exists(true) })), ['3'])
  }),
  claim('update of nobody', 'an update of a missing document succeeds and reports 0', async ({ things }) => {
    is((await things.doc('nobody').update({ data: { a: 1 } })).stats.updated, 0)
  }),
]
