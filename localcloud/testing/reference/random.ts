/** Chance that can be repeated: the same seed gives the same draws (mulberry32). */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let value = this.state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  one<T>(...options: readonly T[]): T {
    return options[this.below(options.length)] as T
  }

  /** One of the makers, called. */
  of<T>(...makers: readonly (() => T)[]): T {
    return this.one(...makers)()
  }

  /** True once in `times`. */
  rarely(times: number): boolean {
    return this.below(times) === 0
  }

  /** `least` to `most` items. */
  list<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index))
  }
}
