import { deepStrictEqual as same, match, ok, strictEqual as is } from 'node:assert'
import { expectFailure, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `command: ${name}`,
  claim: text,
  run,
})

/** Rarer filters and projections of the SDK, and the requests that they refuse. */
export const commandClaims: readonly Claim[] = [
  claim('nor inside a field', '_.nor excludes each value', async ({ things, seed, ids, _ }) => {
    await seed({ k: 'a' }, { k: 'b' }, {})
    same(await ids(things.where({ k: _.nor(_.eq('a'), _.eq('b')) })), ['3'])
  }),
  claim('not with a regular expression', '_.not turns a search around', async ({ things, seed, ids, _ }) => {
    await seed({ k: 'abc' }, { k: 'xyz' }, { k: 5 })
    same(await ids(things.where({ k: _.not(/b/) })), ['2', '3'])
  }),
  claim('not of a range', '_.not also finds missing fields', async ({ things, seed, ids, _ }) => {
    await seed({ n: 1 }, { n: 5 }, {})
    same(await ids(things.where({ n: _.not(_.gt(2)) })), ['1', '3'])
  }),
  claim('chained and', 'a.and(b) wants both', async ({ things, seed, ids, _ }) => {
    await seed({ n: 1 }, { n: 5 }, { n: 9 })
    same(await ids(things.where({ n: _.gt(1).and(_.lt(9)) })), ['2'])
    same(await ids(things.where({ n: _.and(_.gte(1), _.lte(5)) })), ['1', '2'])
  }),
  claim('or of whole filters', '_.or takes several fields at once', async ({ things, seed, ids, _ }) => {
    await seed({ a: 1, b: 100 }, { a: 10, b: 1 }, { a: 5, b: 50 })
    const query = _.or({ b: _.and(_.gte(1), _.lte(10)) }, { b: _.and(_.gt(99), _.lte(101)) })
    same(await ids(things.where(query)), ['1', '2'])
  }),
  claim(
    'or of regular expressions and dates',
    '_.or takes plain values',
    async ({ things, seed, ids, db, _ }) => {
      await seed({ k: 'ABC', at: new Date(5) }, { k: 'xyz', at: new Date(9) }, { k: 'no', at: new Date(7) })
      const searches = [db.RegExp({ regexp: '^ab', options: 'i' }), db.RegExp({ regexp: 'z$' })]
      same(await ids(things.where({ k: _.or(...searches) })), ['1', '2'])
      same(await ids(things.where({ at: _.or(new Date(5), new Date(9)) })), ['1', '2'])
    },
  ),
  claim(
    'in with a regular expression',
    '_.in takes searches among its values',
    async ({ things, seed, ids, _ }) => {
      await seed({ k: 'abc' }, { k: 'xyz' }, { k: 'other' })
      same(await ids(things.where({ k: _.in([/^a/, 'xyz']) })), ['1', '2'])
    },
  ),
  claim('mod as a pair', '_.mod takes its numbers in a list too', async ({ things, seed, ids, _ }) => {
    await seed({ n: 7 }, { n: 8 })
    same(await ids(things.where({ n: _.mod([4, 3]) })), ['1'])
  }),
  claim('all on scalars and nested lists', '_.all of one finds scalars', async ({ things, seed, ids, _ }) => {
    await seed({ a: 'x' }, { a: ['x', 'y'] }, { a: [['x', 'y']] })
    same(await ids(things.where({ a: _.all(['x']) })), ['1', '2'])
    same(await ids(things.where({ a: _.all([]) })), [])
  }),
  claim(
    'elemMatch with commands',
    'one element must meet every command',
    async ({ things, seed, ids, _ }) => {
      await seed({ r: [{ p: 'a', s: 5 }, { p: 'b', s: 9 }] }, { r: [{ p: 'a', s: 9 }] }) // prettier-ignore
      same(await ids(things.where({ r: _.elemMatch({ p: 'a', s: _.gte(8) }) })), ['2'])
      same(await ids(things.where({ r: _.elemMatch({ s: _.mod([5, 0]) }) })), ['1'])
    },
  ),
  claim('size of what is no list', '_.size matches lists only', async ({ things, seed, ids, _ }) => {
    await seed({ a: [1, 2] }, { a: 'xy' }, { a: [] }, {})
    same(await ids(things.where({ a: _.size(2) })), ['1'])
    same(await ids(things.where({ a: _.size(0) })), ['3'])
  }),
  claim(
    'gt and lt of text, dates and booleans',
    'every type has its order',
    async ({ things, seed, ids, _ }) => {
      await seed({ v: 'b' }, { v: 'a' }, { v: true }, { v: false })
      same(await ids(things.where({ v: _.gt('a') })), ['1'])
      same(await ids(things.where({ v: _.lt(true) })), ['4'])
    },
  ),
  claim(
    'eq of lists',
    'a list equals the same list or an element of a list',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2]] })
      same(await ids(things.where({ a: _.eq([1, 2]) })), ['1', '3'])
    },
  ),
  claim(
    'regular expressions with flags',
    'i, m and s mean what they mean',
    async ({ things, seed, ids, db }) => {
      await seed({ k: 'Abc' }, { k: 'x\nabc' }, { k: 'a\nc' })
      same(await ids(things.where({ k: db.RegExp({ regexp: '^abc', options: 'i' }) })), ['1'])
      same(await ids(things.where({ k: db.RegExp({ regexp: '^abc', options: 'm' }) })), ['2'])
      same(await ids(things.where({ k: db.RegExp({ regexp: '^a.c$', options: 's' }) })), ['3'])
      same(await ids(things.where({ k: db.RegExp({ regexp: '^ABC', options: 'im' }) })), ['1', '2'])
    },
  ),
  claim('a broken regular expression', 'is refused', async ({ things, seed, db }) => {
    await seed({ k: 'a' })
    is((await expectFailure(things.where({ k: db.RegExp({ regexp: '(' }) }).get())).errCode, -502001)
  }),
  claim('jsonSchema nested', 'schemas reach into objects and lists', async ({ things, seed, ids, _ }) => {
    await seed({ o: { n: 5 }, l: ['x'] }, { o: { n: 50 }, l: ['x'] }, { o: { n: 5 }, l: ['x', 1] })
    const schema = {
      properties: {
        o: { bsonType: 'object', properties: { n: { minimum: 1, maximum: 9 } } },
        l: { bsonType: 'array', items: { bsonType: 'string' } },
      },
    }
    same(await ids(things.where(_.jsonSchema(schema))), ['1'])
    same(await ids(things.where(_.nor([_.jsonSchema({ required: ['o'] })]))), [])
  }),
  claim('expr with arithmetic', '_.expr computes', async ({ things, seed, ids, _ }) => {
    const $ = _.aggregate
    await seed({ a: 2, b: 3 }, { a: 1, b: 1 })
    same(await ids(things.where(_.expr($.gt([$.multiply(['$a', '$b']), 5])))), ['1'])
  }),
  claim('where with undefined alone', 'the SDK refuses it before it is sent', async ({ things }) => {
    let message = ''
    try {
      things.where({ a: undefined })
    } catch (error) {
      message = String(error)
    }
    ok(message.length > 0)
  }),
  claim(
    'projection of an element',
    'project.elemMatch keeps the first match',
    async ({ things, seed, _ }) => {
      await seed({ r: [{ x: 1, v: 'a' }, { x: 2, v: 'b' }, { x: 2, v: 'c' }], z: 1 }) // prettier-ignore
      same((await things.field({ r: _.project.elemMatch({ x: 2 }) }).get()).data, [
        { _id: '1', r: [{ x: 2, v: 'b' }] },
      ])
      same((await things.field({ r: _.project.elemMatch({ x: 9 }) }).get()).data, [{ _id: '1' }])
    },
  ),
  claim('projection slices', 'project.slice counts from either end', async ({ things, seed, _ }) => {
    await seed({ a: [1, 2, 3, 4], z: 1 })
    const sliced = async (argument: unknown) =>
      (await things.field({ a: _.project.slice(argument) }).get()).data[0]?.['a']
    same(await sliced(-2), [3, 4])
    same(await sliced([-3, 2]), [2, 3])
    same(await sliced([3, 9]), [4])
    same((await things.field({ z: 1, a: _.project.slice(1) }).get()).data, [{ _id: '1', a: [1], z: 1 }])
  }),
  claim('keeping and dropping at once', 'a projection is one or the other', async ({ things, seed }) => {
    await seed({ a: 1, b: 1 })
    const { errMsg } = await expectFailure(things.field({ a: true, b: false }).get())
    match(errMsg, /exclusion/)
  }),
  claim('projection of lists', 'a dotted projection goes through lists', async ({ things, seed }) => {
    await seed({ l: [{ k: 1, v: 2 }, { v: 3 }, 'x'] })
    same((await things.field({ 'l.k': true }).get()).data, [{ _id: '1', l: [{ k: 1 }, {}] }])
  }),
  claim(
    'a thousand at most',
    'a get never returns more than 1,000 documents',
    async ({ things, db, thingsName }) => {
      await things.add({ data: Array.from({ length: 1_050 }, (_unused, n) => ({ n })) })
      is((await db.collection(thingsName).limit(1_001).get()).data.length, 1_000)
      is((await things.count()).total, 1_050)
    },
  ),
  claim('order by a nested field', 'a path sorts; missing comes first', async ({ things, seed, ids }) => {
    await seed({ o: { n: 2 } }, {}, { o: { n: 1 } })
    same(await ids(things.orderBy('o.n', 'asc')), ['2', '3', '1'])
    same(await ids(things.orderBy('o.n', 'desc')), ['1', '3', '2'])
  }),
  claim('order of Chinese text', 'text sorts by code points', async ({ things, seed, ids }) => {
    await seed({ k: '类别B' }, { k: '类别C' }, { k: '类别A' })
    same(await ids(things.where({ k: /^类别/ }).orderBy('k', 'asc')), ['3', '1', '2'])
  }),
]
