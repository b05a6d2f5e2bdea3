import { requestFailed } from '../../../fault'
import { isInt32, isNullish, isNumber, typeName } from '../../values/bson-types'
import { associative, eager, lazy, type Operand, type Operator, type OperatorTable } from './operator'
import { ExactSum } from './sums'

/** An operator on one number; null stays null. */
const onNumber = (name: string, compute: (value: number) => number): Operator =>
  eager(name, 1, (value) => {
    if (isNullish(value)) return null
    if (!isNumber(value)) throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`)
    return compute(value)
  })

const onPositive = (name: string, compute: (value: number) => number): Operator =>
  onNumber(name, (value) => {
    if (value <= 0) throw requestFailed(`${name}'s argument must be a positive number, but is ${value}`)
    return compute(value)
  })

/** An operator on two numbers; null when an operand is null. */
const onTwo = (name: string, compute: (a: number, b: number) => number): Operator =>
  eager(name, 2, (a, b) => {
    if (isNumber(a) && isNumber(b)) return compute(a, b)
    if (isNullish(a) || isNullish(b)) return null
    throw requestFailed(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  })

function wholeMilliseconds(value: number): number {
  // MongoDB's releases round a fraction of a millisecond differently.
  if (!Number.isInteger(value))
    throw requestFailed('the local database adds whole milliseconds to a date only')
  return value
}

function add(operands: readonly Operand[]): unknown {
  const sum = new ExactSum()
  let hasDate = false
  for (const operand of operands) {
    const value = operand()
    if (value instanceof Date) {
      if (hasDate) throw requestFailed('only one date allowed in an $add expression')
      hasDate = true
      sum.add(value.getTime())
    } else if (isNumber(value)) sum.add(value)
    else if (isNullish(value)) return null
    else throw requestFailed(`$add only supports numeric or date types, not ${typeName(value)}`)
  }
  return hasDate ? new Date(wholeMilliseconds(sum.value)) : sum.value
}

function multiply(operands: readonly Operand[]): unknown {
  let product = 1
  for (const operand of operands) {
    const value = operand()
    if (isNumber(value)) product *= value
    else if (isNullish(value)) return null
    else throw requestFailed(`$multiply only supports numeric types, not ${typeName(value)}`)
  }
  return product
}

function subtract(a: unknown, b: unknown): unknown {
  if (isNumber(a) && isNumber(b)) return a - b
  if (isNullish(a) || isNullish(b)) return null
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() - wholeMilliseconds(b))
  throw requestFailed(`can't $subtract ${typeName(b)} from ${typeName(a)}`)
}

function divide(a: number, b: number): number {
  if (b === 0) throw requestFailed("can't $divide by zero")
  return a / b
}

function modulo(a: number, b: number): number {
  if (b === 0) throw requestFailed("can't $mod by zero")
  const rest = a % b
  // Whole numbers have no negative zero.
  return rest === 0 && Number.isInteger(a) && !Object.is(a, -0) ? 0 : rest
}

/** As `onTwo`, with the error messages of `$pow` and `$log`; it checks for null before it checks the types. */
const twoNumbers = (name: string, compute: (a: number, b: number) => number): Operator =>
  eager(name, 2, (a, b) => {
    if (isNullish(a) || isNullish(b)) return null
    if (!isNumber(a) || !isNumber(b))
      throw requestFailed(`${name}'s arguments must be numeric, not ${typeName(a)} and ${typeName(b)}`)
    return compute(a, b)
  })

const power = twoNumbers('$pow', (base, exponent) => {
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
})

const logarithm = twoNumbers('$log', (value, base) => {
  if (value <= 0) throw requestFailed(`$log's argument must be a positive number, but is ${value}`)
  if (base <= 0 || base === 1)
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`)
  return Math.log(value) / Math.log(base)
})

const LEAST_PLACES = -20
const MOST_PLACES = 100

/** Shifts the decimal point in the text of a number, where no rounding happens. */
const shifted = (value: number, places: number): number => {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** `$trunc` and `$round`: `round` makes a whole number of the shifted value. */
const toPlaces = (name: string, round: (value: number) => number): Operator =>
  lazy(name, { least: 1, most: 2 }, (number: Operand, places?: Operand) => {
    const value = number()
    if (isNullish(value)) return null
    if (!isNumber(value)) throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`)
    const precision = places ? places() : 0
    if (isNullish(precision)) return null
    if (!isNumber(precision) || !isInt32(precision) || precision < LEAST_PLACES || precision > MOST_PLACES)
      throw requestFailed(`precision argument to ${name} must be an integral value in [-20, 100]`)
    if (!Number.isFinite(value)) return value
    const result = shifted(round(shifted(value, precision)), -precision)
    return Number.isFinite(result) ? withoutNegativeZero(value, result) : value
  })

const withoutNegativeZero = (value: number, result: number): number =>
  result === 0 && Number.isInteger(value) && !Object.is(value, -0) ? 0 : result

function halfToEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

/** JavaScript rounds `-0.5` to negative zero. That stays, because MongoDB's double has a negative zero; its integers have none. */
export const arithmeticOperators: OperatorTable = {
  $abs: onNumber('$abs', Math.abs),
  $add: associative('$add', { commutative: true }, add),
  $ceil: onNumber('$ceil', Math.ceil),
  $divide: onTwo('$divide', divide),
  $exp: onNumber('$exp', Math.exp),
  $floor: onNumber('$floor', Math.floor),
  $ln: onPositive('$ln', Math.log),
  $log: logarithm,
  $log10: onPositive('$log10', Math.log10),
  $mod: onTwo('$mod', modulo),
  $multiply: associative('$multiply', { commutative: true }, multiply),
  $pow: power,
  $round: toPlaces('$round', halfToEven),
  $sqrt: onNumber('$sqrt', (value) => {
    if (value < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(value)
  }),
  $subtract: eager('$subtract', 2, subtract),
  $trunc: toPlaces('$trunc', Math.trunc),
}
