import { arrayFunctions } from './array-functions'
import { dateFunctions, datePart, datePartNames } from './date-functions'
import { numberFunctions } from './number-functions'
import { textFunctions } from './text-functions'
import { field, isFields, isNothing, kind, order, refuse, same, type Fields } from './values'

/** A value that the plan has already computed. */
class Constant {
  constructor(readonly value: unknown) {}
}

interface Environment {
  doc: Fields
  variables: Readonly<Record<string, unknown>>
}

const FUNCTIONS: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  ...numberFunctions,
  ...textFunctions,
  ...arrayFunctions,
  ...dateFunctions,
}
/** The least and the most operands of each operator. */
const ARITY: Readonly<Record<string, readonly [number, number]>> = {
  $abs: [1, 1], $ceil: [1, 1], $exp: [1, 1], $floor: [1, 1], $ln: [1, 1], $log10: [1, 1], $sqrt: [1, 1], $isArray: [1, 1],
  $reverseArray: [1, 1], $size: [1, 1], $arrayToObject: [1, 1], $objectToArray: [1, 1], $allElementsTrue: [1, 1],
  $anyElementTrue: [1, 1], $strLenCP: [1, 1], $strLenBytes: [1, 1], $toLower: [1, 1], $toUpper: [1, 1], $not: [1, 1],
  $type: [1, 1], $divide: [2, 2], $subtract: [2, 2], $mod: [2, 2], $pow: [2, 2], $log: [2, 2], $cmp: [2, 2], $eq: [2, 2],
  $ne: [2, 2], $gt: [2, 2], $gte: [2, 2], $lt: [2, 2], $lte: [2, 2], $in: [2, 2], $arrayElemAt: [2, 2], $setDifference: [2, 2],
  $setIsSubset: [2, 2], $split: [2, 2], $strcasecmp: [2, 2], $ifNull: [2, 2], $substrBytes: [3, 3], $substrCP: [3, 3],
  $cond: [3, 3], $slice: [2, 3], $range: [2, 3], $indexOfArray: [2, 4], $indexOfCP: [2, 4], $indexOfBytes: [2, 4],
  $setEquals: [2, 99], $trunc: [1, 2], $round: [1, 2], ...Object.fromEntries(datePartNames.map((name) => [name, [1, 1] as const])),
} // prettier-ignore
const MERGING: Readonly<Record<string, { anyOrder: boolean }>> = {
  $add: { anyOrder: true }, $multiply: { anyOrder: true }, $setUnion: { anyOrder: true }, $setIntersection: { anyOrder: true },
  $concat: { anyOrder: false }, $concatArrays: { anyOrder: false },
} // prettier-ignore
/** Operators that stop at the first null and do not evaluate the operands after it. */
const STOPPING = new Set(Object.keys(MERGING))
/** Operators that give null when one of their first operands (this many) is null, before they evaluate the others. */
const DECIDED_BY_NULL: Readonly<Record<string, number>> = {
  $indexOfArray: 1, $indexOfBytes: 1, $indexOfCP: 1, $round: 1, $trunc: 1,
} // prettier-ignore
const OBJECT_ARGUMENTS = new Set([
  '$map', '$filter', '$reduce', '$let', '$switch', '$zip', '$trim', '$ltrim', '$rtrim', '$dateToString', '$dateFromParts',
]) // prettier-ignore

const isTrue = (value: unknown): boolean => !isNothing(value) && value !== false && value !== 0
const listOf = (argument: unknown): unknown[] => (Array.isArray(argument) ? argument : [argument])

/** Plans an expression: computes the parts that depend on no document. `names` are the variables it may use. @throws Refused */
export function prepare(expression: unknown, names: readonly string[]): unknown {
  if (typeof expression === 'string' && expression.startsWith('$')) return path(expression, names)
  if (Array.isArray(expression)) return folded(expression.map((item) => prepare(item, names)))
  if (!isFields(expression)) return new Constant(expression)
  const [operator = '', ...more] = Object.keys(expression)
  if (!operator.startsWith('$')) return preparedObject(expression, names)
  if (more.length > 0) return refuse('one operator at a time')
  const argument = expression[operator]
  if (operator === '$literal') return new Constant(argument)
  const isDated = datePartNames.includes(operator) && isFields(argument) && 'date' in argument
  if (isDated || OBJECT_ARGUMENTS.has(operator)) return namedArguments(operator, argument, names)
  if (operator === '$cond' && isFields(argument)) return prepare({ $cond: [argument['if'], argument['then'], argument['else']] }, names) // prettier-ignore
  if (!known(operator)) return refuse(`unknown ${operator}`)
  const operands = listOf(argument).map((item) => prepare(item, names))
  const [least = 0, most = 99] = ARITY[operator] ?? []
  if (operands.length < least || operands.length > most) return refuse(`${operator} takes other operands`)
  return planned(operator, operands)
}

const TOTALS = ['$sum', '$avg', '$min', '$max', '$mergeObjects', '$stdDevPop', '$stdDevSamp']
const known = (operator: string): boolean =>
  operator in FUNCTIONS ||
  operator in ARITY ||
  TOTALS.includes(operator) ||
  ['$and', '$or'].includes(operator)

function path(text: string, names: readonly string[]): unknown {
  const name = text.startsWith('$$') ? (text.slice(2).split('.')[0] ?? '') : undefined
  if (name !== undefined && ![...names, 'ROOT', 'CURRENT', 'REMOVE'].includes(name))
    refuse(`no variable ${name}`)
  if (
    text
      .slice(1)
      .split('.')
      .some((part) => part === '')
  )
    refuse('empty field name')
  return name === 'REMOVE' ? new Constant(undefined) : text
}

function preparedObject(expression: Fields, names: readonly string[]): unknown {
  const fields = Object.entries(expression).map(([name, value]) => [name, prepare(value, names)] as const)
  const object = Object.fromEntries(fields)
  return fields.every(([, value]) => value instanceof Constant)
    ? new Constant(run(object, { doc: {}, variables: {} }))
    : object
}

const folded = (list: unknown[]): unknown =>
  list.every((item) => item instanceof Constant) ? new Constant(run(list, { doc: {}, variables: {} })) : list

function planned(operator: string, operands: unknown[]): unknown {
  const compute = (list: unknown[]): Constant =>
    new Constant(run({ [operator]: list }, { doc: {}, variables: {} }))
  if (operands.every((operand) => operand instanceof Constant)) return compute(operands)
  if (operator === '$and' || operator === '$or') {
    const decides = operator === '$or'
    if (operands.some((operand) => operand instanceof Constant && isTrue(operand.value) === decides))
      return new Constant(decides)
  }
  const merging = MERGING[operator]
  if (!merging) return { [operator]: operands }
  const flat = operands.flatMap((operand) =>
    isFields(operand) && operator in operand ? listOf(operand[operator]) : [operand],
  )
  const ordered = merging.anyOrder
    ? [
        ...flat.filter((item) => !(item instanceof Constant)),
        ...flat.filter((item) => item instanceof Constant),
      ]
    : flat
  const merged = ordered.reduce<unknown[][]>((runs, item) => {
    const last = runs.at(-1)
    if (last && item instanceof Constant && last[0] instanceof Constant) last.push(item)
    else runs.push([item])
    return runs
  }, [])
  return { [operator]: merged.map((items) => (items.length > 1 ? compute(items) : items[0])) }
}

function namedArguments(operator: string, argument: unknown, names: readonly string[]): unknown {
  if (!isFields(argument)) return refuse(`${operator} takes an object`)
  const variables: Readonly<Record<string, readonly string[]>> = {
    $map: [String(argument['as'] ?? 'this')],
    $filter: [String(argument['as'] ?? 'this')],
    $reduce: ['this', 'value'],
    $let: isFields(argument['vars']) ? Object.keys(argument['vars']) : [],
  }
  const entries = Object.entries(argument).map(([name, value]): [string, unknown] => {
    if (name === 'as' || name === 'useLongestLength') return [name, value]
    if (name === 'branches')
      return [name, listOf(value).map((branch) => prepareEach(branch as Fields, names))]
    if (name === 'vars') return [name, prepareEach(value as Fields, names)]
    if (name === 'inputs' || name === 'defaults')
      return [name, listOf(value).map((item) => prepare(item, names))]
    const inner = name === 'in' || name === 'cond' ? [...names, ...(variables[operator] ?? [])] : names
    return [name, prepare(value, inner)]
  })
  const folds = !['$map', '$filter', '$reduce', '$let', '$switch', '$zip'].includes(operator)
  const result = { [operator]: Object.fromEntries(entries) }
  const isConstant = folds && entries.every(([, value]) => value instanceof Constant)
  return isConstant ? new Constant(run(result, { doc: {}, variables: {} })) : result
}

const prepareEach = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, prepare(value, names)]))

/** The value of a prepared expression on a document; undefined where it is missing. @throws Refused */
export function evaluate(
  prepared: unknown,
  doc: Fields,
  variables: Readonly<Record<string, unknown>> = {},
): unknown {
  return run(prepared, { doc, variables })
}

function run(node: unknown, env: Environment): unknown {
  if (node instanceof Constant) return node.value
  if (typeof node === 'string') return read(node, env)
  if (Array.isArray(node)) return node.map((item) => run(item, env) ?? null)
  const [operator = ''] = Object.keys(node as Fields)
  if (operator.startsWith('$')) return apply(operator, (node as Fields)[operator], env)
  const fields = Object.entries(node as Fields).map(([name, value]) => [name, run(value, env)] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function read(text: string, { doc, variables }: Environment): unknown {
  const isVariable = text.startsWith('$$')
  const [name = '', ...rest] = (isVariable ? text.slice(2) : text.slice(1)).split('.')
  if (!isVariable) return walk(doc, [name, ...rest])
  return walk(name === 'ROOT' || name === 'CURRENT' ? doc : variables[name], rest)
}

/** A path through an array reads the field of each object in it; a number is a name like any other. */
function walk(value: unknown, rest: readonly string[]): unknown {
  const [name, ...more] = rest
  if (name === undefined) return value
  if (isFields(value)) return walk(field(value, name), more)
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item: unknown) => {
    const inner = isFields(item) ? walk(field(item, name), more) : undefined
    return inner === undefined ? [] : [inner]
  })
}

function apply(operator: string, argument: unknown, env: Environment): unknown {
  if (isFields(argument)) return applyNamed(operator, argument, env)
  const operands = argument as unknown[]
  const at = (index: number): unknown => run(operands[index], env)
  switch (operator) {
    case '$and':
      return operands.every((operand) => isTrue(run(operand, env)))
    case '$or':
      return operands.some((operand) => isTrue(run(operand, env)))
    case '$not':
      return !isTrue(at(0))
    case '$cond':
      return isTrue(at(0)) ? at(1) : at(2)
    case '$ifNull': {
      const value = at(0)
      return isNothing(value) ? at(1) : value
    }
    case '$eq':
      return same(at(0), at(1))
    case '$ne':
      return !same(at(0), at(1))
    case '$gt':
      return order(at(0), at(1)) > 0
    case '$gte':
      return order(at(0), at(1)) >= 0
    case '$lt':
      return order(at(0), at(1)) < 0
    case '$lte':
      return order(at(0), at(1)) <= 0
    case '$cmp':
      return Math.sign(order(at(0), at(1)))
  }
  const values: unknown[] = []
  for (const operand of operands) {
    const value = run(operand, env)
    if (STOPPING.has(operator) && isNothing(value)) {
      FUNCTIONS[operator]?.(...values)
      return null
    }
    values.push(value)
    if (isNothing(value) && values.length <= (DECIDED_BY_NULL[operator] ?? 0)) return null
  }
  const spread = TOTALS.includes(operator) && values.length === 1 && Array.isArray(values[0])
  return FUNCTIONS[operator]?.(...(spread ? (values[0] as unknown[]) : values))
}

function applyNamed(operator: string, argument: Fields, env: Environment): unknown {
  const given = (name: string): unknown => run(argument[name], env)
  const inner = (node: unknown, more: Fields): unknown =>
    run(node, { ...env, variables: { ...env.variables, ...more } })
  const name = String(argument['as'] ?? 'this')
  if (operator === '$let') {
    const vars = Object.entries(argument['vars'] as Fields).map(([variable, value]) => [
      variable,
      run(value, env),
    ])
    return inner(argument['in'], Object.fromEntries(vars) as Fields)
  }
  if (operator === '$switch') {
    for (const branch of argument['branches'] as Fields[])
      if (isTrue(run(branch['case'], env))) return run(branch['then'], env)
    return 'default' in argument ? given('default') : refuse('no branch')
  }
  if (operator === '$zip') return zip(argument, env)
  const all = (): Fields => Object.fromEntries(Object.keys(argument).map((key) => [key, given(key)]))
  if (datePartNames.includes(operator)) return datePart(operator, all())
  const withNames = FUNCTIONS[operator]
  if (withNames) return withNames(all())
  const input = given('input')
  if (isNothing(input)) return null
  if (!Array.isArray(input)) return refuse(`${operator} needs an array, not ${kind(input)}`)
  const list = input
  if (operator === '$map') return list.map((item) => inner(argument['in'], { [name]: item }) ?? null)
  if (operator === '$filter') return list.filter((item) => isTrue(inner(argument['cond'], { [name]: item })))
  return list.reduce((value, item) => inner(argument['in'], { this: item, value }), given('initialValue'))
}

function zip(argument: Fields, env: Environment): unknown {
  const lists: unknown[][] = []
  for (const input of argument['inputs'] as unknown[]) {
    const value = run(input, env)
    if (isNothing(value)) return null
    lists.push(Array.isArray(value) ? value : refuse('$zip needs arrays'))
  }
  const longest = argument['useLongestLength'] === true
  const defaults = ((argument['defaults'] ?? []) as unknown[]).map((item) => run(item, env))
  const lengths = lists.map((list) => list.length)
  const rows = [...Array(longest ? Math.max(...lengths) : Math.min(...lengths)).keys()]
  return rows.map((row) => lists.map((list, i) => (row < list.length ? list[row] : (defaults[i] ?? null))))
}
