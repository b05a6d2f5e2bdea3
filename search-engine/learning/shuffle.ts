/** Reorders the numbers in place. */
export type Shuffle = (order: Uint32Array) => void

/** A shuffle with random numbers from a seed (mulberry32), so that training can be repeated exactly. */
export function seededShuffle(seed: number): Shuffle {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  return (order) => {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1))
      const value = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = value
    }
  }
}
