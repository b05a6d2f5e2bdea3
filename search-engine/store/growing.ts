type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A typed array that grows by doubling: what a build collects before it is packed. */
export class Growing<T extends Numbers> {
  length = 0

  constructor(
    private values: T,
    private readonly make: (size: number) => T,
  ) {}

  static of16(size = 1024): Growing<Uint16Array> {
    return new Growing(new Uint16Array(size), (wanted) => new Uint16Array(wanted))
  }

  static of32(size = 1024): Growing<Uint32Array> {
    return new Growing(new Uint32Array(size), (wanted) => new Uint32Array(wanted))
  }

  push(value: number): number {
    if (this.length === this.values.length) {
      const larger = this.make(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length] = value
    this.length += 1
    return this.length - 1
  }

  at(index: number): number {
    return this.values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  /** A view of what was pushed; valid until the next push. */
  view(): T {
    return this.values.subarray(0, this.length) as T
  }
}
