import { createClock } from '../../clock'
import { aggregate } from './aggregate'
import { Database } from '../database'
import { newMeter } from '../meter'
import { DocumentStore } from '../file/store'
import { isDoc, type Doc } from '../values/values'

const open = (docs: Doc[]) => {
  const indexes = [{ name: 'k_n', keys: [['k', 1], ['n', 1]] as const }] // prettier-ignore
  const database = new Database(new DocumentStore(':memory:'), createClock(), [{ name: 'things', indexes }])
  database.insertNow('things', docs)
  const scope = { database, meter: newMeter() }
  const run = (...stages: Doc[]) =>
    aggregate(
      scope,
      database.collection('things'),
      stages.map((stage) => ({ operator: Object.keys(stage)[0] ?? '', argument: Object.values(stage)[0] })),
    )
  return { scope, run, database }
}

const at = new Date(Date.UTC(2019, 4, 14, 9, 38, 51, 686))
const doc = {
  _id: '1',
  s: 'abc招工',
  t: 'Abc',
  n: 7.5,
  at,
  a: [1, 2, 3],
  b: [3, 4],
  o: { x: 1, y: 2 },
  none: null,
  price: '$1',
}
const valueOf = (expression: unknown): unknown =>
  open([doc]).run({ $project: { _id: 0, v: expression } })[0]?.['v']

describe('expressions give what MongoDB’s manual says', () => {
  it.each<[unknown, unknown]>([
    [{ $dayOfWeek: '$at' }, 3],
    [{ $dayOfYear: '$at' }, 134],
    [{ $week: '$at' }, 19],
    [{ $isoWeek: '$at' }, 20],
    [{ $isoDayOfWeek: '$at' }, 2],
    [{ $isoWeekYear: '$at' }, 2019],
    [{ $millisecond: '$at' }, 686],
    [{ $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 17],
    [{ $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' } }, new Date('2017-02-08T17:00:00Z')],
    [{ $dateFromString: { dateString: '2017-02-08T12:10:40.787Z' } }, new Date('2017-02-08T12:10:40.787Z')],
    [{ $dateToString: { date: '$at', format: '%Y/%m/%d %H:%M:%S', timezone: 'Asia/Shanghai' } }, '2019/05/14 17:38:51'],
    [{ $dateToString: { date: '$none', format: '%Y', onNull: 'never' } }, 'never'],
    [{ $subtract: ['$at', new Date(at.getTime() - 5)] }, 5],
    [{ $add: ['$at', 1000] }, new Date(at.getTime() + 1000)],
    [{ $switch: { branches: [{ case: { $gt: ['$n', 9] }, then: 'a' }, { case: { $gt: ['$n', 5] }, then: 'b' }], default: 'c' } }, 'b'],
    [{ $let: { vars: { twice: { $multiply: ['$n', 2] } }, in: { $sum: ['$$twice', 1] } } }, 16],
    [{ $cond: [{ $in: [2, '$a'] }, 'in', 'out'] }, 'in'],
    [{ $map: { input: '$a', as: 'i', in: { $multiply: ['$$i', 10] } } }, [10, 20, 30]],
    [{ $filter: { input: '$a', as: 'i', cond: { $gte: ['$$i', 2] } } }, [2, 3]],
    [{ $reduce: { input: '$a', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    [{ $setUnion: ['$a', '$b'] }, [1, 2, 3, 4]],
    [{ $setIntersection: ['$a', '$b'] }, [3]],
    [{ $setDifference: ['$a', '$b'] }, [1, 2]],
    [{ $concatArrays: ['$a', '$b'] }, [1, 2, 3, 3, 4]],
    [{ $arrayElemAt: ['$a', -1] }, 3],
    [{ $slice: ['$a', 1, 1] }, [2]],
    [{ $reverseArray: '$a' }, [3, 2, 1]],
    [{ $range: [0, 6, 2] }, [0, 2, 4]],
    [{ $zip: { inputs: ['$a', '$b'] } }, [[1, 3], [2, 4]]],
    [{ $indexOfArray: ['$a', 2] }, 1],
    [{ $size: '$a' }, 3],
    [{ $isArray: '$a' }, true],
    [{ $arrayToObject: [[{ k: 'x', v: 1 }]] }, { x: 1 }],
    [{ $objectToArray: '$o' }, [{ k: 'x', v: 1 }, { k: 'y', v: 2 }]],
    [{ $mergeObjects: ['$o', { y: 9 }] }, { x: 1, y: 9 }],
    [{ $toUpper: '$t' }, 'ABC'],
    [{ $strcasecmp: ['$t', 'abc'] }, 0],
    [{ $split: ['a-b', '-'] }, ['a', 'b']],
    [{ $strLenCP: '$s' }, 5],
    [{ $strLenBytes: '$s' }, 9],
    [{ $substrCP: ['$s', 3, 1] }, '招'],
    [{ $substr: ['$s', 0, 3] }, 'abc'],
    [{ $indexOfBytes: ['$s', '招'] }, 3],
    [{ $indexOfCP: ['$s', '工'] }, 4],
    [{ $indexOfCP: ['$s', 'z'] }, -1],
    [{ $trim: { input: '  x ' } }, 'x'],
    [{ $floor: '$n' }, 7],
    [{ $ceil: '$n' }, 8],
    [{ $abs: -3 }, 3],
    [{ $mod: [7, 4] }, 3],
    [{ $pow: [2, 10] }, 1024],
    [{ $divide: ['$n', 2] }, 3.75],
    [{ $eq: ['$price', { $literal: '$1' }] }, true],
    [{ $eq: [{ a: 1, b: 2 }, { b: 2, a: 1 }] }, false],
    [{ $gt: [null, 'x'] }, false],
    [{ $cmp: ['a', 5] }, 1],
    [{ $ifNull: ['$missing', 'x'] }, 'x'],
    [{ $type: '$a' }, 'array'],
    [['$n', '$t'], [7.5, 'Abc']],
  ])('%j', (expression, expected) => expect(valueOf(expression)).toEqual(expected)) // prettier-ignore

  it('groups with every accumulator', () => {
    const { run } = open(
      [84, 96, 80, 100].map((score, i): Doc => ({ _id: `${i}`, g: i < 2 ? 'a' : 'b', score })),
    )
    const group = {
      _id: '$g', min: { $min: '$score' }, max: { $max: '$score' }, first: { $first: '$score' }, last: { $last: '$score' },
      deviation: { $stdDevPop: '$score' }, set: { $addToSet: '$g' },
    } // prettier-ignore
    expect(run({ $group: group }, { $sort: { _id: 1 } })).toEqual([
      { _id: 'a', min: 84, max: 96, first: 84, last: 96, deviation: 6, set: ['a'] },
      { _id: 'b', min: 80, max: 100, first: 80, last: 100, deviation: 10, set: ['b'] },
    ])
  })

  it('unwinds with index and keeps empties when asked', () => {
    const { run } = open([{ _id: '1', a: ['x', 'y'] }, { _id: '2', a: [] }, { _id: '3', a: null }, { _id: '4' }]) // prettier-ignore
    expect(run({ $unwind: { path: '$a', includeArrayIndex: 'i' } })).toEqual([{ _id: '1', a: 'x', i: 0 }, { _id: '1', a: 'y', i: 1 }]) // prettier-ignore
    expect(run({ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } })).toHaveLength(5)
  })

  it('runs facets side by side', () => {
    const { run } = open([{ _id: '1', n: 1 }, { _id: '2', n: 2 }]) // prettier-ignore
    expect(run({ $facet: { total: [{ $count: 'n' }], big: [{ $match: { n: { $gt: 1 } } }] } })).toEqual([{ total: [{ n: 2 }], big: [{ _id: '2', n: 2 }] }]) // prettier-ignore
  })
})

describe('a pipeline', () => {
  it('uses the indexes for its leading stages and counts what it returns', () => {
    const { run, scope } = open(Array.from({ length: 1000 }, (_, n): Doc => ({ _id: `${n}`, k: n % 10, n })))
    const list = run(
      { $match: { k: 3 } },
      { $sort: { n: -1 } },
      { $limit: 2 },
      { $project: { _id: 0, n: 1 } },
    )
    expect(list).toEqual([{ n: 993 }, { n: 983 }])
    expect(scope.meter).toMatchObject({ reads: 2, examined: 2, warnings: [] })
  })

  it('never changes what is stored', () => {
    const stored = { _id: '1', o: { list: [{ x: 1 }] } }
    const { run, database } = open([stored])
    run({ $addFields: { 'o.list.x': 9, 'o.y': 1 } }, { $unset: 'o.list' })
    const kept = database.collection('things').get('s1')
    expect(kept).toEqual({ _id: '1', o: { list: [{ x: 1 }] } })
    expect(isDoc(kept)).toBe(true)
  })

  it.each<[Doc, RegExp]>([
    [{ $explode: {} }, /Unrecognized pipeline stage name: '\$explode'/],
    [{ $out: 'x' }, /\$out/],
    [{ $project: { v: { $explode: 1 } } }, /Unrecognized expression '\$explode'/],
    [{ $project: { v: { $function: { body: '() => 1', args: [], lang: 'js' } } } }, /\$function|script/i],
    [{ $match: { a: { $explode: 1 } } }, /unknown operator: \$explode/],
    [{ $sort: { a: 'up' } }, /sort key ordering/],
  ])('refuses %j by name', (stage, message) => {
    expect(() => open([{ _id: '1', a: 1 }]).run(stage)).toThrow(message)
  })
})
