import { deepStrictEqual as same, match, ok, strictEqual as is } from 'node:assert'
import { expectFailure, type Aggregation, type Bench, type Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `stage: ${name}`,
  claim: text,
  run,
})

/** A pipeline that is refused. */
const refusal = (name: string, build: (stages: Aggregation, bench: Bench) => Aggregation): Claim =>
  claim(`${name} is refused`, 'the pipeline fails rather than ignoring it', async (bench) => {
    await bench.seed({ n: 1, a: [1] })
    match((await expectFailure(build(bench.things.aggregate(), bench).end())).errMsg, /aggregate:fail/)
  })

const SCORES = [
  { g: 'a', score: 84, tags: ['x'], o: { p: 1 } },
  { g: 'a', score: 96, tags: ['y'], o: { q: 2 } },
  { g: 'b', score: 80, tags: ['x'], o: { p: 3 } },
  { g: 'b', score: 100, tags: ['x'], o: null },
]

/** How the rarer stages of a pipeline behave. */
export const stageClaims: readonly Claim[] = [
  claim('accumulators', 'group knows every accumulator of the SDK', async ({ things, seed, _ }) => {
    const $ = _.aggregate
    await seed(...SCORES)
    const group = {
      _id: '$g',
      min: $.min('$score'),
      max: $.max('$score'),
      first: $.first('$score'),
      last: $.last('$score'),
      mean: $.avg('$score'),
      sum: $.sum('$score'),
      set: $.addToSet('$tags'),
      deviation: $.stdDevPop('$score'),
      merged: $.mergeObjects('$o'),
      pushed: $.push({ s: '$score' }),
    }
    same((await things.aggregate().group(group).sort({ _id: 1 }).end()).list, [
      {
        _id: 'a', min: 84, max: 96, first: 84, last: 96, mean: 90, sum: 180, set: [['x'], ['y']], deviation: 6,
        merged: { p: 1, q: 2 }, pushed: [{ s: 84 }, { s: 96 }],
      },
      {
        _id: 'b', min: 80, max: 100, first: 80, last: 100, mean: 90, sum: 180, set: [['x']], deviation: 10,
        merged: { p: 3 }, pushed: [{ s: 80 }, { s: 100 }],
      },
    ]) // prettier-ignore
  }),
  claim('stdDevSamp', 'the deviation of a sample divides by one less', async ({ things, seed, _ }) => {
    await seed({ s: 80 }, { s: 100 })
    const [row] = (
      await things
        .aggregate()
        .group({ _id: null, d: _.aggregate.stdDevSamp('$s') })
        .end()
    ).list
    is(Number(row?.['d']).toFixed(3), '14.142')
  }),
  claim('group by a document', 'the key of a group may be computed', async ({ things, seed, _ }) => {
    const $ = _.aggregate
    await seed({ at: new Date('2024-01-31T17:00:00Z') }, { at: new Date('2024-02-01T03:00:00Z') })
    const month = $.dateToString({ date: '$at', format: '%Y-%m', timezone: 'Asia/Shanghai' })
    same(
      (
        await things
          .aggregate()
          .group({ _id: { month }, n: $.sum(1) })
          .end()
      ).list,
      [{ _id: { month: '2024-02' }, n: 2 }],
    )
  }),
  claim(
    'sum of lists and of what is no number',
    'sum adds several fields and ignores text',
    async ({ things, seed, _ }) => {
      const $ = _.aggregate
      await seed({ a: 1, b: 2 }, { a: 'x', b: 5 }, { b: null })
      same(
        (
          await things
            .aggregate()
            .group({ _id: null, s: $.sum($.sum(['$a', '$b'])), none: $.avg('$nothing') })
            .end()
        ).list,
        [{ _id: null, s: 8, none: null }],
      )
    },
  ),
  claim(
    'unwind with options',
    'unwind keeps the index and, when asked, empty lists',
    async ({ things, seed }) => {
      await seed({ a: ['x', 'y'] }, { a: [] }, { a: null }, {}, { a: 'z' })
      const unwound = async (options: object) => (await things.aggregate().unwind(options).end()).list
      same(await unwound({ path: '$a', includeArrayIndex: 'i' }), [
        { _id: '1', a: 'x', i: 0 },
        { _id: '1', a: 'y', i: 1 },
        { _id: '5', a: 'z', i: null },
      ])
      const kept = await unwound({ path: '$a', preserveNullAndEmptyArrays: true })
      same(
        kept.map(({ _id }) => _id),
        ['1', '1', '2', '3', '4', '5'],
      )
      is('a' in (kept[2] ?? {}), false)
    },
  ),
  claim('sortByCount of an expression', 'sortByCount counts what unwind gives', async ({ things, seed }) => {
    await seed({ a: ['x', 'y'] }, { a: ['x'] })
    same((await things.aggregate().unwind('$a').sortByCount('$a').end()).list, [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ])
  }),
  claim('bucketAuto', 'bucketAuto makes even groups and keeps equals together', async ({ things, seed }) => {
    await seed({ n: 1 }, { n: 2 }, { n: 2 }, { n: 3 })
    same((await things.aggregate().bucketAuto({ groupBy: '$n', buckets: 2 }).end()).list, [
      { _id: { min: 1, max: 3 }, count: 3 },
      { _id: { min: 3, max: 3 }, count: 1 },
    ])
  }),
  claim('bucket with a default', 'what no boundary holds goes to the default', async ({ things, seed }) => {
    await seed({ n: 1 }, { n: 99 }, {})
    same(
      (
        await things
          .aggregate()
          .bucket({ groupBy: '$n', boundaries: [0, 10], default: 'other' })
          .end()
      ).list,
      [
        { _id: 0, count: 1 },
        { _id: 'other', count: 2 },
      ],
    )
  }),
  claim('sample', 'sample draws that many documents', async ({ things, seed }) => {
    await seed({ n: 1 }, { n: 2 }, { n: 3 })
    const { list } = await things.aggregate().sample({ size: 2 }).end()
    is(new Set(list.map(({ _id }) => _id)).size, 2)
  }),
  claim('lookup of a list', 'a list joins every document one of its elements names', async (bench) => {
    const { things, others, othersName, seed } = bench
    await seed({ keys: ['x', 'y'] }, { keys: [] })
    for (const key of ['x', 'y', 'z']) await others.add({ data: { _id: key, key } })
    const join = { from: othersName, localField: 'keys', foreignField: 'key', as: 'found' }
    const { list } = await things.aggregate().lookup(join).end()
    same(
      list.map(({ found }) => (found as unknown[]).length),
      [2, 0],
    )
  }),
  claim(
    'lookup with a pipeline of the SDK',
    'pipeline().….done() makes the inner pipeline',
    async (bench) => {
      const { things, others, othersName, seed, _ } = bench
      const $ = _.aggregate
      await seed({ least: 2 }, { least: 9 })
      for (const m of [1, 2, 3]) await others.add({ data: { _id: `o${m}`, m } })
      const pipeline = $.pipeline().match(_.expr($.gte(['$m', '$$least']))).sort({ m: -1 }).project({ _id: 0 }).done() // prettier-ignore
      const join = { from: othersName, let: { least: '$least' }, pipeline, as: 'found' }
      const { list } = await things.aggregate().lookup(join).end()
      same(
        list.map(({ found }) => found),
        [[{ m: 3 }, { m: 2 }], []],
      )
    },
  ),
  claim('project', 'project keeps, drops, nests and computes', async ({ things, seed, _ }) => {
    await seed({ a: 1, o: { x: 1, y: 2 }, list: [{ k: 1, v: 2 }] })
    const projected = async (project: object) => (await things.aggregate().project(project).end()).list[0]
    same(await projected({ _id: 0, 'o.x': 1 }), { o: { x: 1 } })
    same(await projected({ o: 0, list: 0 }), { _id: '1', a: 1 })
    same(await projected({ _id: 0, list: { k: 1 } }), { list: [{ k: 1 }] })
    same(await projected({ _id: 0, pair: ['$a', '$o.y'], renamed: '$o.x' }), { pair: [1, 2], renamed: 1 })
    same(await projected({ _id: 0, deep: { sum: _.aggregate.add(['$a', '$o.y']) } }), { deep: { sum: 3 } })
  }),
  claim('addFields into lists', 'addFields changes every element', async ({ things, seed }) => {
    await seed({ list: [{ k: 1 }, { k: 2 }] })
    same((await things.aggregate().addFields({ 'list.seen': true }).end()).list[0]?.['list'], [
      { k: 1, seen: true },
      { k: 2, seen: true },
    ])
  }),
  claim('match after group', 'match sees what the stages before made', async ({ things, seed, _ }) => {
    await seed(...SCORES)
    const best = things
      .aggregate()
      .group({ _id: '$g', max: _.aggregate.max('$score') })
      .match({ max: _.gt(96) })
    same((await best.end()).list, [{ _id: 'b', max: 100 }])
  }),
  claim('match with regular expressions and dates', 'commands of where work in match', async (bench) => {
    const { things, seed, _, db } = bench
    await seed({ k: '广州', at: new Date(5) }, { k: '杭州', at: new Date(9) }, { k: '北京', at: new Date(9) })
    const matched = async (query: unknown) =>
      (await things.aggregate().match(query).end()).list.map(({ _id }) => _id)
    same(await matched({ k: /州$/, at: _.lt(new Date(7)) }), ['1'])
    same(await matched({ k: db.RegExp({ regexp: '州' }) }), ['1', '2'])
    same(await matched({ k: _.or(_.eq('北京'), _.eq('广州')) }), ['1', '3'])
    same(await matched(_.or([{ k: '北京' }, { at: new Date(5) }])), ['1', '3'])
  }),
  claim(
    'geoNear in full',
    'distances are metres, nearest first, with filter, places and limit',
    async (bench) => {
      const { things, seed, db, _ } = bench
      const { Point } = db.Geo
      await seed(
        { city: '广州', at: new Point(113.306789, 23.1564721) },
        { city: '广州', at: new Point(113.30593, 23.1361155) },
        { city: '北京', at: new Point(116.3949659, 39.9163447) },
      )
      const near = new Point(113.3089506, 23.0968251)
      const stage = { near, spherical: true, distanceField: 'far.m', includeLocs: 'place', key: 'at' }
      const { list } = await things
        .aggregate()
        .geoNear({ ...stage, query: { city: _.neq('北京') } })
        .end()
      same(
        list.map(({ _id }) => _id),
        ['2', '1'],
      )
      const [first, second] = list.map(({ far }) => (far as { m: number }).m)
      ok(Math.abs((first ?? 0) - 4384.68) < 0.01 && Math.abs((second ?? 0) - 6643.52) < 0.01)
      same(Object.keys(list[0] ?? {}).includes('place'), true)
      const far = things.aggregate().geoNear({ ...stage, minDistance: 10_000, distanceMultiplier: 0.001 })
      same(
        (await far.end()).list.map(({ _id }) => _id),
        ['3'],
      )
    },
  ),
  refusal('a negative skip', (stages) => stages.skip(-1)),
  refusal('unwind of a bare name', (stages) => stages.unwind('a')),
  refusal('a group without _id', (stages, { _ }) => stages.group({ n: _.aggregate.sum(1) })),
  refusal('a group field without accumulator', (stages) => stages.group({ _id: null, n: '$n' })),
  refusal('replaceRoot by a scalar', (stages) => stages.replaceRoot({ newRoot: '$n' })),
  refusal('a bucket without room', (stages) => stages.bucket({ groupBy: '$n', boundaries: [5, 9] })),
  refusal('keeping and dropping at once', (stages) => stages.project({ n: 1, a: 0 })),
  refusal('an empty name for count', (stages) => stages.count('')),
  refusal('an unknown operator', (stages) => stages.project({ x: { $nonsense: 1 } })),
  refusal('a text score without an index', (stages, { _ }) =>
    stages.project({ s: _.aggregate.meta('textScore') }),
  ),
]
