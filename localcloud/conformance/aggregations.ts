import { deepStrictEqual as same, match, strictEqual as is } from 'node:assert'
import { expectFailure, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `aggregate: ${name}`,
  claim: text,
  run,
})

/** How pipelines behave. */
export const aggregationClaims: readonly Claim[] = [
  claim('group', 'group sums, averages and collects', async ({ things, seed, _ }) => {
    const $ = _.aggregate
    await seed({ k: 'a', n: 1 }, { k: 'b', n: 5 }, { k: 'a', n: 3 })
    const group = { _id: '$k', count: $.sum(1), sum: $.sum('$n'), mean: $.avg('$n'), all: $.push('$n') }
    same((await things.aggregate().group(group).sort({ _id: 1 }).end()).list, [
      { _id: 'a', count: 2, sum: 4, mean: 2, all: [1, 3] },
      { _id: 'b', count: 1, sum: 5, mean: 5, all: [5] },
    ])
  }),
  claim(
    'twenty at most by default',
    'a pipeline without a limit returns 20 documents',
    async ({ things, seed }) => {
      await seed(...Array.from({ length: 30 }, (_unused, n) => ({ n })))
      is((await things.aggregate().sort({ n: 1 }).end()).list.length, 20)
      is((await things.aggregate().limit(25).end()).list.length, 25)
    },
  ),
  claim('match with commands', 'match takes the commands of where', async ({ things, seed, _ }) => {
    await seed({ n: 1 }, { n: 5 })
    same(
      (
        await things
          .aggregate()
          .match({ n: _.gt(2) })
          .project({ _id: 0, n: 1 })
          .end()
      ).list,
      [{ n: 5 }],
    )
  }),
  claim('match sort skip limit', 'stages apply in their order', async ({ things, seed, _ }) => {
    await seed({ n: 3 }, { n: 1 }, { n: 2 }, { n: 9 })
    const stages = things
      .aggregate()
      .match({ n: _.lt(5) })
      .sort({ n: -1 })
      .skip(1)
      .limit(1)
    same((await stages.end()).list, [{ _id: '3', n: 2 }])
    same(
      (await things.aggregate().limit(2).sort({ n: 1 }).end()).list.map(({ n }) => n),
      [1, 3],
    )
  }),
  claim('computed fields', 'project and addFields compute', async ({ things, seed, _ }) => {
    const $ = _.aggregate
    await seed({ a: 2, o: { b: 1 } })
    same(
      (
        await things
          .aggregate()
          .addFields({ double: $.multiply(['$a', 2]), 'o.c': 5 })
          .end()
      ).list,
      [{ _id: '1', a: 2, o: { b: 1, c: 5 }, double: 4 }],
    )
    same((await things.doc('1').get()).data, { _id: '1', a: 2, o: { b: 1 } })
  }),
  claim('conditions', 'cond and ifNull choose', async ({ things, seed, _ }) => {
    const $ = _.aggregate
    await seed({ a: 5 }, {})
    const project = {
      _id: 0,
      size: $.cond({ if: $.gte(['$a', 3]), then: 'big', else: 'small' }),
      a: $.ifNull(['$a', 0]),
    }
    same((await things.aggregate().project(project).end()).list, [
      { size: 'big', a: 5 },
      { size: 'small', a: 0 },
    ])
  }),
  claim('text', 'concat, substr and indexOfCP work on text', async ({ things, seed, _ }) => {
    const $ = _.aggregate
    await seed({ s: 'abc招工' })
    const project = {
      _id: 0,
      c: $.concat(['$s', '!']),
      t: $.substr(['$s', 1, 2]),
      rest: $.substr(['$s', 3, -1]),
      i: $.indexOfCP(['$s', '工']),
    }
    same((await things.aggregate().project(project).end()).list, [
      { c: 'abc招工!', t: 'bc', rest: '招工', i: 4 },
    ])
  }),
  claim('dates', 'dateToString formats, with a time zone', async ({ things, seed, _ }) => {
    await seed({ at: new Date(Date.UTC(2024, 0, 31, 20)) })
    const day = _.aggregate.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' })
    same((await things.aggregate().project({ _id: 0, day }).end()).list, [{ day: '2024-02-01' }])
  }),
  claim(
    'week',
    'week counts from Sunday, the days before the first Sunday are week 0',
    async ({ things, seed, _ }) => {
      await seed({ at: new Date(Date.UTC(2024, 0, 6)) }, { at: new Date(Date.UTC(2024, 0, 7)) })
      same(
        (
          await things
            .aggregate()
            .project({ _id: 0, w: _.aggregate.week('$at') })
            .end()
        ).list,
        [{ w: 0 }, { w: 1 }],
      )
    },
  ),
  claim('unwind', 'unwind gives one document per element', async ({ things, seed }) => {
    await seed({ a: [1, 2] }, { a: [] })
    same((await things.aggregate().unwind('$a').end()).list, [
      { _id: '1', a: 1 },
      { _id: '1', a: 2 },
    ])
  }),
  claim(
    'lookup by equality',
    'lookup joins another collection; null joins missing',
    async ({ things, others, othersName, seed }) => {
      await seed({ k: 'x' }, { k: 'y' })
      await others.add({ data: { _id: 'o1', key: 'x' } })
      const join = { from: othersName, localField: 'k', foreignField: 'key', as: 'found' }
      same((await things.aggregate().lookup(join).end()).list, [
        { _id: '1', k: 'x', found: [{ _id: 'o1', key: 'x' }] },
        { _id: '2', k: 'y', found: [] },
      ])
    },
  ),
  claim(
    'lookup with a pipeline',
    'lookup takes let and a pipeline',
    async ({ things, others, othersName, seed, _ }) => {
      const $ = _.aggregate
      await seed({ n: 2 })
      await others.add({ data: { _id: 'a', m: 1 } })
      await others.add({ data: { _id: 'b', m: 3 } })
      const pipeline = [{ $match: { $expr: { $gte: ['$m', '$$least'] } } }, { $project: { _id: 0, m: 1 } }]
      const join = { from: othersName, let: { least: '$n' }, pipeline, as: 'found' }
      same((await things.aggregate().lookup(join).end()).list, [{ _id: '1', n: 2, found: [{ m: 3 }] }])
      is(typeof $.pipeline, 'function')
    },
  ),
  claim('count and sortByCount', 'count and sortByCount sum up', async ({ things, seed }) => {
    await seed({ k: 'a' }, { k: 'b' }, { k: 'a' })
    same((await things.aggregate().count('total').end()).list, [{ total: 3 }])
    same((await things.aggregate().sortByCount('$k').end()).list, [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ])
  }),
  claim('replaceRoot', 'replaceRoot with mergeObjects makes documents anew', async ({ things, seed, _ }) => {
    await seed({ o: { x: 1 } })
    const newRoot = _.aggregate.mergeObjects([{ y: 2 }, '$o'])
    same((await things.aggregate().replaceRoot({ newRoot }).end()).list, [{ y: 2, x: 1 }])
  }),
  claim('bucket', 'bucket groups by boundaries', async ({ things, seed, _ }) => {
    await seed({ n: 1 }, { n: 15 }, { n: 18 })
    const bucket = { groupBy: '$n', boundaries: [0, 10, 20], output: { count: _.aggregate.sum(1) } }
    same((await things.aggregate().bucket(bucket).end()).list, [
      { _id: 0, count: 1 },
      { _id: 10, count: 2 },
    ])
  }),
  claim('group by date and null', 'a missing group key is null', async ({ things, seed, _ }) => {
    await seed({ k: null }, {}, { k: 1 })
    const list = (
      await things
        .aggregate()
        .group({ _id: '$k', n: _.aggregate.sum(1) })
        .sort({ _id: 1 })
        .end()
    ).list
    same(list, [
      { _id: null, n: 2 },
      { _id: 1, n: 1 },
    ])
  }),
  claim('bad stage', 'a limit of zero is refused', async ({ things, seed }) => {
    await seed({ a: 1 })
    match((await expectFailure(things.aggregate().limit(0).end())).errMsg, /positive/)
  }),
]
