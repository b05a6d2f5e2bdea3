import type { FactKey } from '../facts'

/** Sum of `times` × fact is at most `limit`, or below it. */
export interface Inequality {
  terms: ReadonlyMap<FactKey, number>
  limit: number
  strict: boolean
}

/** Inequalities that elimination may make before one gives up. */
const INEQUALITIES_MAX = 400

/**
 * Values that meet all inequalities, each as near to `near` as the others let it; undefined when there are none (Fourier–Motzkin). Facts
 * without a value in `near` are put as near to nothing as can be.
 */
export function solveInequalities(
  inequalities: readonly Inequality[],
  facts: readonly FactKey[],
  near: (fact: FactKey) => number | undefined,
): ReadonlyMap<FactKey, number> | undefined {
  const stages: { fact: FactKey; about: readonly Inequality[] }[] = []
  let rest = inequalities
  for (const fact of facts) {
    const about = rest.filter(({ terms }) => (terms.get(fact) ?? 0) !== 0)
    const without = rest.filter(({ terms }) => (terms.get(fact) ?? 0) === 0)
    stages.push({ fact, about })
    rest = [...without, ...eliminated(about, fact)]
    if (rest.length > INEQUALITIES_MAX) return undefined
  }
  if (rest.some(({ limit, strict }) => (strict ? limit <= tiny(limit) : limit < -tiny(limit))))
    return undefined
  const values = new Map<FactKey, number>()
  for (const { fact, about } of stages.reverse()) {
    const value = nearest(about, fact, values, near(fact) ?? 0)
    if (value === undefined) return undefined
    values.set(fact, value)
  }
  return values
}

/** What a bound loses in arithmetic. */
function tiny(limit: number): number {
  return Math.abs(limit) * 1e-12
}

/**
 * Whether amounts of which only told values are wanted can meet all inequalities, seen at a glance: one that pulls each inequality that it is
 * in the same way, and has no end there, meets them by itself. False where it takes more to say.
 */
export function areMetSomehow(
  inequalities: readonly Inequality[],
  facts: readonly FactKey[],
  range: (fact: FactKey) => { low: number; high: number },
): boolean {
  let rest = inequalities
  for (let before = -1; rest.length > 0 && before !== rest.length;) {
    before = rest.length
    for (const fact of facts) {
      const { low, high } = range(fact)
      const about = rest.filter(({ terms }) => (terms.get(fact) ?? 0) !== 0)
      const ups = about.filter(({ terms }) => (terms.get(fact) ?? 0) < 0).length
      const isEndless = ups === about.length ? high === Infinity : ups === 0 && low === -Infinity
      if (about.length > 0 && isEndless) rest = rest.filter((each) => !about.includes(each))
    }
  }
  return rest.length === 0
}

function eliminated(about: readonly Inequality[], fact: FactKey): Inequality[] {
  const upper = about.filter(({ terms }) => (terms.get(fact) ?? 0) > 0)
  const lower = about.filter(({ terms }) => (terms.get(fact) ?? 0) < 0)
  return upper.flatMap((above) => lower.map((below) => combined(above, below, fact)))
}

function combined(above: Inequality, below: Inequality, fact: FactKey): Inequality {
  const [up, down] = [1 / (above.terms.get(fact) ?? 1), -1 / (below.terms.get(fact) ?? -1)]
  const terms = new Map<FactKey, number>()
  for (const [key, times] of above.terms) terms.set(key, times * up)
  for (const [key, times] of below.terms) terms.set(key, (terms.get(key) ?? 0) + times * down)
  terms.delete(fact)
  const limit = above.limit * up + below.limit * down
  return {
    terms,
    limit: Math.abs(limit) <= 1e-12 * Math.abs(above.limit * up) ? 0 : limit,
    strict: above.strict || below.strict,
  }
}

function nearest(
  about: readonly Inequality[],
  fact: FactKey,
  values: ReadonlyMap<FactKey, number>,
  near: number,
): number | undefined {
  let low = { at: -Infinity, open: false }
  let high = { at: Infinity, open: false }
  for (const { terms, limit, strict } of about) {
    const own = terms.get(fact) ?? 0
    let left = limit
    for (const [key, times] of terms) if (key !== fact) left -= times * (values.get(key) ?? 0)
    const bound = { at: left / own, open: strict }
    if (own > 0 && (bound.at < high.at || (bound.at === high.at && strict))) high = bound
    if (own < 0 && (bound.at > low.at || (bound.at === low.at && strict))) low = bound
  }
  if (low.at > high.at + tiny(high.at)) return undefined
  const inside = (value: number) =>
    (low.open ? value > low.at : value >= low.at) && (high.open ? value < high.at : value <= high.at)
  if (inside(near)) return near
  const side = near <= low.at ? low : high
  if (!side.open) return side.at
  // Just beyond the bound, without reaching the other.
  const other = side === low ? high.at : low.at
  const by = Math.max(1, Math.abs(side.at) * 1e-6)
  const beyond = side === low ? side.at + by : side.at - by
  return inside(beyond) ? beyond : Number.isFinite(other) ? (side.at + other) / 2 : beyond
}
