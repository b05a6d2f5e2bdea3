import { deepStrictEqual as same, strictEqual as is } from 'node:assert'
import type { Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `query: ${name}`,
  claim: text,
  run,
})

/** How filters, sorting, paging and projections behave. */
export const queryClaims: readonly Claim[] = [
  claim(
    'equality of nested fields',
    'a nested object in a filter is compared field by field, not as a whole',
    async ({ things, seed, ids }) => {
      await seed({ o: { a: 1, b: 2 } }, { o: { a: 2 } })
      same(await ids(things.where({ o: { a: 1 } })), ['1'])
    },
  ),
  claim(
    'eq compares objects whole',
    '_.eq with an object compares the whole object',
    async ({ things, seed, ids, _ }) => {
      await seed({ o: { a: 1, b: 2 } }, { o: { a: 1 } })
      same(await ids(things.where({ o: _.eq({ a: 1 }) })), ['2'])
    },
  ),
  claim(
    'null matches missing',
    'a filter for null finds null and missing fields',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: null }, {}, { a: 0 }, { a: '' })
      same(await ids(things.where({ a: _.eq(null) })), ['1', '2'])
    },
  ),
  claim('neq null', '_.neq(null) finds only fields with a value', async ({ things, seed, ids, _ }) => {
    await seed({ a: null }, {}, { a: 0 })
    same(await ids(things.where({ a: _.neq(null) })), ['3'])
  }),
  claim(
    'neq includes missing',
    '_.neq(value) also finds documents without the field',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: 1 }, {}, { a: 2 })
      same(await ids(things.where({ a: _.neq(1) })), ['2', '3'])
    },
  ),
  claim(
    'comparison stays in its type',
    'a number is never greater or smaller than a string',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: 5 }, { a: '9' }, { a: null }, {})
      same(await ids(things.where({ a: _.gt(1) })), ['1'])
      same(await ids(things.where({ a: _.lt('z') })), ['2'])
    },
  ),
  claim(
    'array contains',
    'a scalar in a filter matches an array that contains it',
    async ({ things, seed, ids }) => {
      await seed({ a: [1, 2] }, { a: 2 }, { a: [3] })
      same(await ids(things.where({ a: 2 })), ['1', '2'])
    },
  ),
  claim('array by index', 'a path may name an array index', async ({ things, seed, ids }) => {
    await seed({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }, { b: 1 }] })
    same(await ids(things.where({ 'a.1.b': 2 })), ['1'])
  }),
  claim(
    'array of objects',
    'a dotted path reaches into every element of an array',
    async ({ things, seed, ids }) => {
      await seed({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 3 }] })
      same(await ids(things.where({ 'a.b': 2 })), ['1'])
    },
  ),
  claim(
    'bounds met by different elements',
    'two bounds on an array may be met by different elements',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: [1, 10] }, { a: [5] }, { a: [1, 2] })
      same(await ids(things.where({ a: _.gt(4).and(_.lt(6)) })), ['1', '2'])
    },
  ),
  claim(
    'elemMatch on one element',
    '_.elemMatch wants one element to meet everything',
    async ({ things, seed, ids, _ }) => {
      await seed(
        {
          a: [
            { b: 1, c: 2 },
            { b: 2, c: 1 },
          ],
        },
        { a: [{ b: 1, c: 1 }] },
      )
      same(await ids(things.where({ a: _.elemMatch({ b: 1, c: 1 }) })), ['2'])
      await seed({ _id: '3', a: [1, 5] }, { _id: '4', a: [1, 2] })
      same(await ids(things.where({ a: _.elemMatch(_.gt(3)) })), ['3'])
    },
  ),
  claim(
    'elemMatch on scalars',
    '_.elemMatch with fields does not match arrays of scalars',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: [1, 2] }, { a: [{ b: 1 }] })
      same(await ids(things.where({ a: _.elemMatch({ b: _.exists(true) }) })), ['2'])
    },
  ),
  claim(
    'in and nin',
    '_.in finds any of the values; _.nin also finds missing fields',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: 1 }, { a: 2 }, {}, { a: [2, 9] })
      same(await ids(things.where({ a: _.in([1, 2]) })), ['1', '2', '4'])
      same(await ids(things.where({ a: _.nin([1, 2]) })), ['3'])
    },
  ),
  claim(
    'all and size',
    '_.all wants every value, _.size the exact length',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: [1, 2, 3] }, { a: [1, 2] }, { a: 1 })
      same(await ids(things.where({ a: _.all([1, 2]) })), ['1', '2'])
      same(await ids(things.where({ a: _.size(2) })), ['2'])
    },
  ),
  claim(
    'exists',
    '_.exists(true) finds null too; _.exists(false) only missing',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: null }, { b: 1 })
      same(await ids(things.where({ a: _.exists(true) })), ['1'])
      same(await ids(things.where({ a: _.exists(false) })), ['2'])
    },
  ),
  claim('mod', '_.mod(divisor, remainder) works on numbers only', async ({ things, seed, ids, _ }) => {
    await seed({ a: 7 }, { a: 8 }, { a: '7' })
    same(await ids(things.where({ a: _.mod(4, 3) })), ['1'])
  }),
  claim('and or nor not', 'logic nests', async ({ things, seed, ids, _ }) => {
    await seed({ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 })
    same(await ids(things.where(_.or([{ a: 2 }, _.and([{ a: 1 }, { b: 1 }])]))), ['1', '3'])
    same(await ids(things.where(_.nor([{ a: 2 }, { b: 1 }]))), ['2'])
    same(await ids(things.where({ a: _.not(_.gt(1)) })), ['1', '2'])
  }),
  claim('or inside a field', '_.or between values of one field', async ({ things, seed, ids, _ }) => {
    await seed({ a: 1 }, { a: 5 }, { a: 9 })
    same(await ids(things.where({ a: _.or(_.lt(2), _.gt(8)) })), ['1', '3'])
  }),
  claim(
    'regular expressions',
    'a RegExp literal and db.RegExp search, with flags',
    async ({ things, seed, ids, db }) => {
      await seed({ a: '招工 Workers' }, { a: '贷款' }, { a: 5 })
      same(await ids(things.where({ a: /^招工 w/i })), ['1'])
      same(await ids(things.where({ a: db.RegExp({ regexp: '款$', options: 'i' }) })), ['2'])
    },
  ),
  claim(
    'regular expression in arrays',
    'a regular expression searches the strings of an array',
    async ({ things, seed, ids }) => {
      await seed({ a: ['x1', 'y'] }, { a: ['z'] })
      same(await ids(things.where({ a: /^x\d$/ })), ['1'])
    },
  ),
  claim(
    'expr compares fields',
    '_.expr compares two fields of a document',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: 1, b: 2 }, { a: 3, b: 2 })
      same(await ids(things.where(_.expr(_.aggregate.gte(['$a', '$b'])))), ['2'])
    },
  ),
  claim(
    'jsonSchema required',
    '_.jsonSchema checks required fields and types',
    async ({ things, seed, ids, _ }) => {
      await seed({ a: 'x' }, { b: 1 }, { a: 1 })
      same(await ids(things.where(_.jsonSchema({ required: ['a'] }))), ['1', '3'])
      same(await ids(things.where(_.jsonSchema({ properties: { a: { bsonType: 'string' } } }))), ['1', '2'])
    },
  ),
  claim(
    'dates compare',
    'dates compare as instants and come back as dates',
    async ({ things, seed, ids, _ }) => {
      await seed({ at: new Date(1000) }, { at: new Date(2000) })
      same(await ids(things.where({ at: _.gt(new Date(1500)) })), ['2'])
      const [doc] = (await things.where({ at: new Date(1000) }).get()).data
      same(doc?.['at'], new Date(1000))
    },
  ),
  claim(
    'order of types',
    'ascending order is null, numbers, strings, objects, arrays’ elements, booleans, dates',
    async ({ things, seed, ids }) => {
      await seed({ a: new Date(0) }, { a: true }, { a: 'x' }, { a: 3 }, {}, { a: { b: 1 } })
      same(await ids(things.orderBy('a', 'asc')), ['5', '4', '3', '6', '2', '1'])
    },
  ),
  claim(
    'arrays sort by extremes',
    'arrays sort by their smallest element ascending, by their largest descending',
    async ({ things, seed, ids }) => {
      await seed({ a: [5, 1] }, { a: [3] }, { a: [2, 9] })
      same(await ids(things.orderBy('a', 'asc')), ['1', '3', '2'])
      same(await ids(things.orderBy('a', 'desc')), ['3', '1', '2'])
    },
  ),
  claim('sort by two fields', 'later orderBy breaks ties of the earlier', async ({ things, seed, ids }) => {
    await seed({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 })
    same(await ids(things.orderBy('a', 'asc').orderBy('b', 'desc')), ['3', '1', '2'])
  }),
  claim('skip and limit', 'paging counts after sorting', async ({ things, seed, ids }) => {
    await seed({ n: 3 }, { n: 1 }, { n: 2 })
    same(await ids(things.orderBy('n', 'asc').skip(1).limit(1)), ['3'])
  }),
  claim(
    'a hundred at most by default',
    'a get without a limit returns 100 documents in a function',
    async ({ things, seed }) => {
      await seed(...Array.from({ length: 105 }, (_unused, n) => ({ n })))
      is((await things.get()).data.length, 100)
      is((await things.limit(103).get()).data.length, 103)
      is((await things.count()).total, 105)
    },
  ),
  claim(
    'projection in and out',
    'field() keeps or drops fields; _id stays unless dropped',
    async ({ things, seed }) => {
      await seed({ a: 1, b: { c: 2, d: 3 } })
      same((await things.field({ 'b.c': true }).get()).data, [{ _id: '1', b: { c: 2 } }])
      same((await things.field({ b: false }).get()).data, [{ _id: '1', a: 1 }])
      same((await things.field({ a: true, _id: false }).get()).data, [{ a: 1 }])
    },
  ),
  claim('projection slice', 'project.slice cuts an array', async ({ things, seed, _ }) => {
    await seed({ a: [1, 2, 3] })
    same((await things.field({ a: _.project.slice(2) }).get()).data[0]?.['a'], [1, 2])
    same((await things.field({ a: _.project.slice([1, 1]) }).get()).data[0]?.['a'], [2])
  }),
  claim(
    'field names of Object.prototype',
    'constructor and toString are fields like others',
    async ({ things, seed, ids, _ }) => {
      await seed({ constructor: 'x' }, { a: 1 })
      same(await ids(things.where({ constructor: 'x' })), ['1'])
      same(await ids(things.where({ toString: _.exists(true) })), [])
    },
  ),
]
