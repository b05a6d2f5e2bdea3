/** What an instance has read and believes for a while, by id. A read that fails is forgotten, so that the next call tries again. */
export class Remembered<T> {
  private readonly entries = new Map<string, { at: number; value: Promise<T> }>()

  /** `freshMs`: how long something is believed; `max`: entries, before all of them are let go. */
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

  /** Lets go of everything. */
  clear(): void {
    this.entries.clear()
  }

  /** Lets go of one, so that the next call reads it. */
  forget(id: string): void {
    this.entries.delete(id)
  }
}
