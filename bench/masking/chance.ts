/** Random numbers that are the same at each run: mulberry32. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** True with this probability. */
  hits(share: number): boolean {
    return this.next() < share
  }

  /** One item of a list, or one sign of a text. */
  pick(from: string | readonly string[]): string {
    return from[Math.floor(this.next() * from.length)] ?? ''
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item): [number, T] => [this.next(), item])
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item)
  }
}
