type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A typed array that doubles when it is full. */
export class Growing<T extends Numbers> {
  length = 0

  constructor(
    private values: T,
    private readonly make: (size: number) => T,
  ) {}

  static of16(size = 1024): Growing<Uint16Array> {
    return new Growing(new Uint16Array(size), (room) => new Uint16Array(room))
  }

  static of32(size = 1024): Growing<Uint32Array> {
    return new Growing(new Uint32Array(size), (room) => new Uint32Array(room))
  }

  /** Appends a value, and returns its index. */
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

  /** A view of all values; valid until the next `push`. */
  view(): T {
    return this.values.subarray(0, this.length) as T
  }
}
