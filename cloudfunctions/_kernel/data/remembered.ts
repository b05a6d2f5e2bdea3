/** Values that an instance has read and trusts for a while, by id. A failed read is forgotten, so that the next call tries again. */
export class Remembered<T> {
  private readonly entries = new Map<string, { at: number; value: Promise<T> }>()

  /** `freshMs`: how long a value is trusted; `max`: how many entries there may be before all of them are forgotten. */
  constructor(
    private readonly freshMs: number,
    private readonly max: number,
  ) {}

  get(id: string, now: number, read: () => Promise<T>): Promise<T> {
    const known = this.entries.get(id)
    if (known && Math.abs(now - known.at) < this.freshMs) return known.value
    if (this.entries.size >= this.max) this.entries.clear()
    const value = read()
    this.entries.set(id, { at: now, value })
    value.catch(() => this.entries.delete(id))
    return value
  }

  /** Forgets all values. */
  clear(): void {
    this.entries.clear()
  }

  /** Forgets one value, so that the next call reads it. */
  forget(id: string): void {
    this.entries.delete(id)
  }
}
