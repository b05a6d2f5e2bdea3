import { path, scalar, value } from './documents'
import { filter } from './questions'
import type { Chance } from './random'
import type { Fields } from './values'

type Make = (chance: Chance, depth: number) => unknown

/** An expression of any kind. */
export function expression(chance: Chance, depth = 3): unknown {
  if (depth <= 0 || chance.rarely(4)) return leaf(chance)
  return chance.one<Make>(...MAKERS)(chance, depth - 1)
}

function leaf(chance: Chance): unknown {
  return chance.of<unknown>(
    () => `$${path(chance)}`,
    () => `$${path(chance, 1)}`,
    () => chance.one<unknown>(0, 1, 2, 3, -1, 1.5, 'a', 'ab', null, true, '招'),
    () => ({ $literal: value(chance, 2) }),
    () => chance.one('$$ROOT', '$$ROOT.a', '$$CURRENT.b', '$$REMOVE', '$missing'),
  )
}

/** Expressions that usually have the type that an operator takes. */
const number: Make = (chance, depth) =>
  chance.rarely(6)
    ? expression(chance, depth)
    : chance.one<unknown>('$n', '$m', 0, 1, 2, -1, 1.5, { $add: ['$n', 1] })
const text: Make = (chance, depth) =>
  chance.rarely(6) ? expression(chance, depth) : chance.one<unknown>('$t', '$u', 'a', 'ab', '招工', ',', '')
const list: Make = (chance, depth) =>
  chance.rarely(6)
    ? expression(chance, depth)
    : chance.one<unknown>('$l', '$k', [1, 2, '$n'], { $literal: [] }, '$a')
const date: Make = (chance, depth) =>
  chance.rarely(6) ? expression(chance, depth) : chance.one('$d', '$d', '$d', '$none')
const small: Make = (chance, depth) =>
  chance.rarely(8) ? number(chance, depth) : chance.one(0, 1, 2, 3, -1, -2)

const with_ = (operators: readonly string[], ...operands: readonly Make[]): Make => {
  return (chance, depth) => ({
    [chance.one(...operators)]: operands.map((operand) => operand(chance, depth)),
  })
}
const many = (operators: readonly string[], operand: Make): Make => {
  return (chance, depth) => ({ [chance.one(...operators)]: chance.list(1, 3, () => operand(chance, depth)) })
}

const PARTS = [
  '$year', '$month', '$dayOfMonth', '$hour', '$minute', '$second', '$millisecond', '$dayOfWeek', '$dayOfYear', '$week',
  '$isoWeek', '$isoWeekYear', '$isoDayOfWeek',
] // prettier-ignore
const ZONES = ['UTC', '+08:00', '-03:30']

const MAKERS: readonly Make[] = [
  with_(['$abs', '$ceil', '$floor', '$sqrt', '$exp', '$ln', '$log10', '$trunc', '$round'], number),
  with_(['$divide', '$subtract', '$mod', '$pow', '$log'], number, number),
  with_(['$trunc', '$round'], number, small),
  many(['$add', '$multiply'], number),
  many(['$add'], (chance, depth) => (chance.rarely(3) ? date(chance, depth) : chance.one<unknown>('$n', 1000, 5))),
  with_(['$subtract'], date, date),
  many(['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'], number),
  with_(['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'], list),
  with_(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$cmp'], expression, expression),
  many(['$and', '$or'], expression),
  with_(['$not', '$isArray', '$type'], expression),
  with_(['$cond'], expression, expression, expression),
  with_(['$ifNull'], expression, expression),
  with_(['$size', '$reverseArray', '$allElementsTrue', '$anyElementTrue'], list),
  with_(['$arrayElemAt'], list, small),
  with_(['$slice'], list, small),
  with_(['$slice'], list, small, small),
  with_(['$in'], expression, list),
  with_(['$indexOfArray'], list, number, small, small),
  with_(['$setDifference', '$setIsSubset', '$setEquals'], list, list),
  many(['$concatArrays', '$setUnion', '$setIntersection'], list),
  with_(['$range'], small, small, small),
  with_(['$arrayToObject'], (chance, depth) => (chance.rarely(3) ? list(chance, depth) : { $objectToArray: '$o' })),
  with_(['$objectToArray'], (chance, depth) => chance.one<unknown>('$o', '$a', expression(chance, depth))),
  many(['$mergeObjects'], (chance) => chance.one<unknown>('$o', '$a', '$missing', { a: '$n' })),
  many(['$concat'], text),
  with_(['$split', '$strcasecmp', '$indexOfCP', '$indexOfBytes'], text, text),
  with_(['$indexOfCP', '$indexOfBytes'], text, text, small, small),
  with_(['$strLenCP', '$strLenBytes', '$toLower', '$toUpper'], text),
  with_(['$substrCP', '$substrBytes'], text, small, small),
  (chance, depth) => ({ [chance.one('$trim', '$ltrim', '$rtrim')]: { input: text(chance, depth), ...(chance.rarely(2) && { chars: chance.one('a', ' a', '招') }) } }),
  (chance, depth) => ({ [chance.one(...PARTS)]: chance.one<unknown>(date(chance, depth), { date: date(chance, depth), timezone: chance.one(...ZONES) }) }),
  (chance, depth) => ({ $dateToString: { date: date(chance, depth), format: chance.one('%Y-%m-%d %H:%M:%S.%L', '%G-%V-%u %j %U %w %%', '%Z'), timezone: chance.one(...ZONES), ...(chance.rarely(2) && { onNull: 'never' }) } }),
  (chance, depth) => ({ $dateFromParts: { year: chance.one<unknown>(2020, 1999, '$n'), month: chance.one(1, 2, 13, 0), day: chance.one<unknown>(1, 31, -1, number(chance, depth)), hour: chance.one(0, 25), timezone: chance.one(...ZONES) } }),
  (chance, depth) => ({ $map: { input: list(chance, depth), as: 'x', in: within(chance, depth, ['$$x', '$$x.a', '$n']) } }),
  (chance, depth) => ({ $filter: { input: list(chance, depth), as: 'x', cond: within(chance, depth, ['$$x', '$$x.a']) } }),
  (chance, depth) => ({ $reduce: { input: list(chance, depth), initialValue: chance.one<unknown>(0, '$n', []), in: within(chance, depth, ['$$this', '$$value']) } }),
  (chance, depth) => ({ $let: { vars: { v: expression(chance, depth) }, in: within(chance, depth, ['$$v', '$$v.a']) } }),
  (chance, depth) => ({ $switch: { branches: chance.list(1, 2, () => ({ case: expression(chance, depth), then: expression(chance, depth) })), ...(chance.below(3) > 0 && { default: leaf(chance) }) } }),
  (chance, depth) => ({ $zip: { inputs: chance.list(1, 2, () => list(chance, depth)), useLongestLength: chance.one(true, false) } }),
  (chance, depth) => chance.list(0, 2, () => expression(chance, depth)),
  (chance, depth) => Object.fromEntries(['x', 'y'].map((name) => [name, expression(chance, depth)])),
] // prettier-ignore

/** An expression in which variables appear. */
function within(chance: Chance, depth: number, variables: readonly string[]): unknown {
  const operand = (): unknown => (chance.rarely(4) ? expression(chance, depth - 1) : chance.one(...variables))
  return chance.of<unknown>(
    operand,
    () => ({ $add: [operand(), 1] }),
    () => ({ $gt: [operand(), operand()] }),
    () => ({ $ifNull: [operand(), operand()] }),
    () => ({ v: operand() }),
    () => [operand(), operand()],
  )
}

/** The document with additional fields of the types that operators take. */
export const richDocument = (chance: Chance, base: Fields): Fields => ({
  ...base,
  n: chance.one<unknown>(-1, 0, 1, 2, 2.5, 0.5, 7),
  m: chance.one<unknown>(0, 1, 3, -1.5, null),
  t: chance.one('', 'a', 'abA', '招工 a', 'a,b', '😀！'),
  u: chance.one<unknown>('a', ',', '工', null),
  l: chance.list(0, 3, () => scalar(chance)),
  k: chance.list(0, 2, () => chance.one<unknown>(1, 2, { a: 1 }, { a: scalar(chance) })),
  o: Object.fromEntries(chance.list(0, 2, () => [chance.one('a', 'b'), scalar(chance)])),
  d: new Date(chance.one(0, 1_557_826_731_686, 1_704_499_200_000, 1_609_459_199_999, -86_400_001)),
  none: null,
})

const total = (chance: Chance): Fields => {
  const name = chance.one(
    '$sum',
    '$avg',
    '$min',
    '$max',
    '$first',
    '$last',
    '$push',
    '$addToSet',
    '$stdDevPop',
  )
  return {
    [name]: chance.rarely(3)
      ? chance.rarely(2)
        ? 1
        : { $add: ['$n', 1] }
      : `$${chance.one('n', 'm', 'a', 'a.b', 'l')}`,
  }
}
const totals = (chance: Chance): Fields =>
  Object.fromEntries(['x', 'y'].slice(chance.below(2)).map((name) => [name, total(chance)]))
const key = (chance: Chance): unknown =>
  chance.one<unknown>('$n', '$m', '$a', '$a.b', { $type: '$a' }, '$l', { x: '$n' })
const bounds = (chance: Chance): unknown[] =>
  chance.one<unknown[]>(
    [0, 1, 2],
    [-2, 0, 8],
    [0, 100],
    ['', 'b'],
    [0, 'a'],
    [2, 1],
    [new Date(0), new Date(9)],
  )

const shape = (chance: Chance, computes: boolean): Fields => {
  const flag = chance.rarely(10) ? chance.one(0, 1) : chance.one<unknown>(1, 1, true)
  const entry = (): [string, unknown] => {
    const wish = computes || chance.rarely(3) ? simple(chance) : flag
    if (chance.rarely(4)) return [path(chance, 1), { [chance.one('a', 'b')]: wish }]
    return [path(chance, 3), wish]
  }
  return Object.fromEntries(chance.list(chance.rarely(20) ? 0 : 1, 3, entry))
}
const simple = (chance: Chance): unknown =>
  chance.one<unknown>(
    '$n',
    '$a',
    '$a.b',
    '$missing',
    { $add: ['$n', 1] },
    ['$n', '$a.b'],
    { $literal: 1 },
    'text',
    '$$REMOVE',
  )

/** One stage of a pipeline, with its argument. */
function stage(chance: Chance, depth: number): Fields {
  return chance.of<Fields>(
    () => ({ $match: filter(chance, 1) }),
    () => ({ $project: shape(chance, false) }),
    () => ({ $project: shape(chance, false) }),
    () => ({ $project: Object.fromEntries(chance.list(1, 2, () => [path(chance, 3), chance.rarely(8) ? 1 : 0])) }),
    () => ({ $addFields: shape(chance, true) }),
    () => ({ $unset: chance.list(1, 2, () => path(chance)) }),
    () => ({ $group: { _id: chance.rarely(4) ? null : key(chance), ...totals(chance) } }),
    () => ({ $sort: Object.fromEntries(chance.list(chance.rarely(20) ? 0 : 1, 2, () => [chance.one('n', 'm', 'a', 'a.b', 't'), chance.one(1, -1)])) }),
    () => ({ $limit: chance.one(1, 2, 3, 0) }),
    () => ({ $skip: chance.below(3) }),
    () => ({ $unwind: chance.one<unknown>('$l', '$a', '$a.b', { path: '$l', includeArrayIndex: chance.one('i', 'a.i') }, { path: '$a', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }) }),
    () => ({ $count: chance.one('count', 'count', '$x', 'a.b') }),
    () => ({ $sortByCount: key(chance) }),
    () => ({ $bucket: { groupBy: chance.one('$n', '$m', '$t', '$d'), boundaries: bounds(chance), ...(chance.below(3) > 0 && { default: chance.one<unknown>('other', -9, 99, 1, null) }), ...(chance.rarely(2) && { output: totals(chance) }) } }),
    () => ({ $bucketAuto: { groupBy: key(chance), buckets: chance.one(1, 2, 3, 9), ...(chance.rarely(2) && { output: totals(chance) }) } }),
    () => ({ $replaceRoot: { newRoot: chance.one<unknown>('$o', { v: '$n', a: '$a' }, { $mergeObjects: ['$o', { n: '$n' }] }) } }),
    () => ({ $lookup: { from: 'others', localField: chance.one('n', 'a', 'a.b', 'l', 'a.0'), foreignField: chance.one('n', 'a', 'a.b', 'l'), as: chance.one('found', 'a.b', 'o.x') } }),
    () => ({ $lookup: { from: 'others', let: { v: chance.one('$n', '$a.b') }, pipeline: [{ $match: { $expr: { [chance.one('$gte', '$eq')]: ['$n', '$$v'] } } }, { $project: { n: 1 } }], as: 'found' } }),
    () => (depth > 0 ? { $facet: { x: pipeline(chance, depth - 1), y: [{ $count: 'n' }] } } : { $skip: 0 }),
  ) // prettier-ignore
}

/** Up to three stages. */
export const pipeline = (chance: Chance, depth = 1): Fields[] => chance.list(1, 3, () => stage(chance, depth))
