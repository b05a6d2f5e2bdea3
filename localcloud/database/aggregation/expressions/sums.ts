import { isNullish, isNumber } from '../../values/bson-types'

/** A sum of numbers that compensates rounding errors, as MongoDB's does: 0.1 + 0.2 + 0.3 is 0.6. */
export class ExactSum {
  private total = 0
  private lost = 0
  /** The plain sum gives the right result when a number is infinite or NaN. */
  private plain = 0

  add(value: number): void {
    this.plain += value
    const sum = this.total + value
    const part = sum - this.total
    const error = this.total - (sum - part) + (value - part)
    const lost = this.lost + error
    this.total = sum + lost
    this.lost = lost - (this.total - sum)
  }

  get value(): number {
    return Number.isFinite(this.plain) ? this.total : this.plain
  }
}

/** The sum of those values that are numbers. */
export function sumOf(values: readonly unknown[]): number {
  const sum = new ExactSum()
  for (const value of values) if (isNumber(value)) sum.add(value)
  return sum.value
}

/** The mean of those values that are numbers; null when there is none. */
export function meanOf(values: readonly unknown[]): number | null {
  const numbers = values.filter(isNumber)
  return numbers.length === 0 ? null : sumOf(numbers) / numbers.length
}

/** The standard deviation of those values that are numbers, of a `population` or a `sample`; null when there are too few. */
export function deviationOf(values: readonly unknown[], kind: 'population' | 'sample'): number | null {
  const numbers = values.filter(isNumber)
  const divisor = kind === 'population' ? numbers.length : numbers.length - 1
  if (divisor <= 0) return null
  let mean = 0
  let squares = 0
  for (const [index, value] of numbers.entries()) {
    const distance = value - mean
    mean += distance / (index + 1)
    squares += distance * (value - mean)
  }
  return Math.sqrt(squares / divisor)
}

/** The values that are neither null nor missing. */
export const present = (values: readonly unknown[]): unknown[] => values.filter((value) => !isNullish(value))
