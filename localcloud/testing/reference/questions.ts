import { object, path, scalar, value } from './documents'
import type { Chance } from './random'
import type { Fields } from './values'

const literal = (chance: Chance): unknown => (chance.below(4) > 0 ? scalar(chance) : value(chance, 2))

/** A condition on one field, without operators that need a whole document. */
function condition(chance: Chance, depth: number): unknown {
  const operators: (() => Fields)[] = [
    () => ({ $eq: literal(chance) }),
    () => ({ $ne: literal(chance) }),
    () => ({ $gt: literal(chance) }),
    () => ({ $gte: literal(chance) }),
    () => ({ $lt: literal(chance) }),
    () => ({ $lte: literal(chance), $gt: literal(chance) }),
    () => ({ $in: chance.list(0, 3, () => literal(chance)) }),
    () => ({ $nin: chance.list(0, 3, () => literal(chance)) }),
    () => ({ $all: chance.list(0, 2, () => literal(chance)) }),
    () => ({ $exists: chance.one(true, false) }),
    () => ({ $size: chance.below(4) }),
    () => ({ $mod: [chance.one(2, 3, 4), chance.below(3)] }),
    () => ({
      $type: chance.one('number', 'int', 'double', 'string', 'array', 'object', 'bool', 'null', 'date'),
    }),
    () => ({ $regex: chance.one('a', '^a', 'b$', '招', '^.$') }),
    () => ({ $elemMatch: elemMatch(chance, depth) }),
    () => ({ $all: chance.list(1, 2, () => ({ $elemMatch: elemMatch(chance, depth) })) }),
    () => ({ $not: depth > 0 ? operatorCondition(chance, depth - 1) : { $eq: literal(chance) } }),
  ]
  return chance.rarely(3) ? literal(chance) : chance.of(...operators)
}

function operatorCondition(chance: Chance, depth: number): Fields {
  for (;;) {
    const made = condition(chance, depth)
    const isOperators = typeof made === 'object' && made !== null && Object.keys(made)[0]?.startsWith('$')
    if (isOperators) return made as Fields
  }
}

function elemMatch(chance: Chance, depth: number): Fields {
  if (depth <= 0 || chance.rarely(3)) return { $gt: scalar(chance) }
  return chance.rarely(2) ? operatorCondition(chance, depth - 1) : fields(chance, depth - 1)
}

const fields = (chance: Chance, depth: number): Fields =>
  Object.fromEntries(chance.list(1, 2, () => [path(chance), condition(chance, depth)]))

/** A filter. */
export function filter(chance: Chance, depth = 2): Fields {
  if (depth > 0 && chance.rarely(4)) {
    const branches = chance.list(1, 2, () => filter(chance, depth - 1))
    return { [chance.one('$and', '$or', '$nor')]: branches }
  }
  return fields(chance, depth)
}

/** One or two sort keys. A path with a position comes alone: beside another array the two sides may refuse different cases. */
export function sortKeys(chance: Chance): [string, 1 | -1][] {
  const names = new Set(chance.list(1, 2, () => path(chance)))
  const positional = [...names].find((name) => /\.\d/.test(name))
  const chosen = positional === undefined ? [...names] : [positional]
  return chosen.map((name) => [name, chance.one(1, -1)])
}

/** The projection of a read. */
export function projection(chance: Chance): Fields {
  const isInclusion = chance.one(true, false)
  const plain = chance.list(1, 2, (): [string, unknown] => [
    path(chance),
    chance.rarely(12) ? !isInclusion : isInclusion,
  ])
  const slice = chance.one<unknown>(1, -1, 0, 2, [0, 1], [1, 2], [-2, 1], [-9, 2])
  const found: [string, unknown] = [path(chance, 1), { $elemMatch: elemMatch(chance, 1) }]
  const id: [string, unknown][] = chance.rarely(4) ? [['_id', chance.one(true, false)]] : []
  return Object.fromEntries(
    chance.of<[string, unknown][]>(
      () => [...id, ...plain],
      () => [...id, ...plain],
      () => [...plain, [path(chance, 1), { $slice: slice }]],
      () => [[path(chance, 1), { $slice: slice }]],
      () => [...id, ...(isInclusion ? plain : []), found],
    ),
  )
}

const push = (chance: Chance): unknown => {
  if (chance.one(true, false)) return literal(chance)
  return {
    $each: chance.list(0, 3, () => literal(chance)),
    ...(chance.rarely(3) && { $position: chance.one(0, 1, -1, -9, 9) }),
    ...(chance.rarely(2) && { $sort: chance.one<unknown>(1, -1, { a: 1 }, { 'b.a': -1 }) }),
    ...(chance.rarely(3) && { $slice: chance.one(0, 1, 2, -1, -2) }),
  }
}

/** An operator of an update and what it does to one path. */
function change(chance: Chance): [string, unknown] {
  return chance.of<[string, unknown]>(
    () => ['$set', value(chance, 2)],
    () => ['$set', value(chance, 2)],
    () => ['$unset', ''],
    () => ['$inc', chance.one<unknown>(1, -2, 0.5, 'a')],
    () => ['$mul', chance.one(2, 0, -0.5)],
    () => ['$min', literal(chance)],
    () => ['$max', literal(chance)],
    () => ['$push', push(chance)],
    () => [
      '$addToSet',
      chance.one<unknown>(literal(chance), { $each: chance.list(0, 3, () => literal(chance)) }),
    ],
    () => ['$pop', chance.one(1, -1)],
    () => [
      '$pull',
      chance.one<unknown>(literal(chance), operatorCondition(chance, 1), object(chance, 1), { a: 1 }),
    ],
    () => ['$pullAll', chance.list(0, 3, () => literal(chance))],
    () => ['$rename', path(chance, 2)],
    () => ['$bit', { [chance.one('and', 'or', 'xor')]: chance.one(1, 2, 5, -1) }],
  )
}

/** An update and the filter that finds its document. */
export function update(chance: Chance): { update: Fields; filter: Fields } {
  if (chance.rarely(6)) return positional(chance)
  const changes: Record<string, Fields> = {}
  for (const [operator, operand] of chance.list(1, 3, () => change(chance))) {
    const target = operator === '$rename' ? path(chance, 2) : path(chance)
    const all = changes[operator] ?? {}
    changes[operator] = { ...all, [target]: operand }
  }
  return { update: changes, filter: {} }
}

function positional(chance: Chance): { update: Fields; filter: Fields } {
  const list = chance.one('a', 'b', 'a.b')
  const below = chance.one('', '', '.a', '.c')
  const where = chance.of<Fields>(
    () => ({ [list]: scalar(chance) }),
    () => ({ [list]: { $gt: scalar(chance) } }),
    () => ({ [list]: { $gte: scalar(chance), $lt: scalar(chance) } }),
    () => ({ [`${list}.a`]: scalar(chance) }),
    () => ({ [list]: { $elemMatch: { a: scalar(chance) } } }),
    () => ({
      [`${list}.a`]: { $in: chance.list(1, 3, () => scalar(chance)) },
      [`${list}.b`]: { $gt: scalar(chance) },
    }),
  )
  const marker = chance.one('$', '$', '$[]')
  return { update: { $set: { [`${list}.${marker}${below}`]: scalar(chance) } }, filter: where }
}
