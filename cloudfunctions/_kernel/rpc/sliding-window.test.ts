import { SlidingWindow } from './sliding-window'

const START = 1_583_805_600_000

describe('sliding window', () => {
  it('lets exactly the budget through at once, then says how long to wait, and lets the next through after that', () => {
    const window = new SlidingWindow()
    const taken = Array.from({ length: 12 }, () => window.take('a', 10, START + 15_000))
    expect(taken.filter((wait) => wait === 0)).toHaveLength(10)
    const wait = taken.at(-1) ?? 0
    expect(wait).toBeGreaterThan(0)
    expect(window.take('a', 10, START + 15_000 + wait - 100)).toBeGreaterThan(0)
    expect(window.take('a', 10, START + 15_000 + wait)).toBe(0)
  })

  it.each([1, 2, 7, 30])('never lets more than %i through in any minute that begins at a window', (limit) => {
    const window = new SlidingWindow()
    const through: number[] = []
    for (let at = START; at < START + 600_000; at += 137)
      if (window.take('a', limit, at) === 0) through.push(at)
    for (let from = START; from < START + 540_000; from += 60_000)
      expect(through.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(limit)
    expect(through.length).toBeGreaterThanOrEqual(limit * 5)
  })

  it('people and actions do not share a budget; memory stays bounded', () => {
    const window = new SlidingWindow(3)
    expect(window.take('a', 1, START)).toBe(0)
    expect(window.take('b', 1, START)).toBe(0)
    expect(window.take('a', 1, START)).toBeGreaterThan(0)
    for (const key of ['c', 'd', 'e']) window.take(key, 1, START)
    expect((window as unknown as { counted: Map<string, unknown> }).counted.size).toBe(3)
  })

  it('a clock that jumps back or far ahead starts afresh', () => {
    const window = new SlidingWindow()
    window.take('a', 1, START)
    expect(window.take('a', 1, START + 3_600_000)).toBe(0)
    expect(window.take('a', 1, START)).toBe(0)
  })
})
