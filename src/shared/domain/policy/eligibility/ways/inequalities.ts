/** The sum of `times` × amount is at most `limit`; `strict`: below it. `times` has one entry for each amount. */
export interface Inequality {
  times: readonly number[]
  limit: number
  strict: boolean
}

/** The present value of an amount, undefined where it is not known, and the bounds that it cannot leave. */
export interface FreeAmount {
  value: number | undefined
  low: number
  high: number
}

/** The solver gives up when elimination leaves more inequalities. */
const INEQUALITIES_MAX = 400

/**
 * Values that meet all inequalities, each as near to its present value as the others allow (Fourier–Motzkin elimination). An amount without a
 * value is put as near to 0 as possible. Undefined when there are no such values or the solver gives up.
 */
export function solveInequalities(
  inequalities: readonly Inequality[],
  amounts: readonly FreeAmount[],
): readonly number[] | undefined {
  const stages: (readonly Inequality[])[] = []
  let rest = inequalities
  for (let at = 0; at < amounts.length; at += 1) {
    const about: Inequality[] = []
    const without: Inequality[] = []
    for (const each of rest) (timesAt(each, at) === 0 ? without : about).push(each)
    stages.push(about)
    eliminate(about, at, without)
    rest = without
    if (rest.length > INEQUALITIES_MAX) return undefined
  }
  if (rest.some(({ limit, strict }) => (strict ? limit <= tiny(limit) : limit < -tiny(limit))))
    return undefined
  const values: number[] = amounts.map(() => 0)
  for (let at = amounts.length - 1; at >= 0; at -= 1) {
    const value = nearest(stages[at] ?? [], at, values, amounts[at]?.value ?? 0)
    if (value === undefined) return undefined
    values[at] = value
  }
  return values
}

/** The tolerance for the rounding of a bound. */
function tiny(limit: number): number {
  return Math.abs(limit) * 1e-12
}

function timesAt({ times }: Inequality, at: number): number {
  return times[at] ?? 0
}

/**
 * A quick check whether some values of unknown amounts meet all inequalities. An amount meets its inequalities alone if the same direction helps
 * each of them and the amount is unbounded there. False means that this check cannot tell.
 */
export function areMetSomehow(inequalities: readonly Inequality[], amounts: readonly FreeAmount[]): boolean {
  let rest = inequalities
  for (let before = -1; rest.length > 0 && before !== rest.length;) {
    before = rest.length
    amounts.forEach(({ low, high }, at) => {
      let ups = 0
      let count = 0
      for (const each of rest) {
        const times = timesAt(each, at)
        if (times !== 0) count += 1
        if (times < 0) ups += 1
      }
      const isEndless = ups === count ? high === Infinity : ups === 0 && low === -Infinity
      if (count > 0 && isEndless) rest = rest.filter((each) => timesAt(each, at) === 0)
    })
  }
  return rest.length === 0
}

/** Eliminates an amount: combines each inequality that bounds it above with each that bounds it below. */
function eliminate(about: readonly Inequality[], at: number, into: Inequality[]): void {
  for (const above of about) {
    if (timesAt(above, at) <= 0) continue
    for (const below of about) if (timesAt(below, at) < 0) into.push(combined(above, below, at))
  }
}

function combined(above: Inequality, below: Inequality, at: number): Inequality {
  const [up, down] = [1 / timesAt(above, at), -1 / timesAt(below, at)]
  const times = above.times.map((each, other) =>
    other === at ? 0 : each * up + (below.times[other] ?? 0) * down,
  )
  const limit = above.limit * up + below.limit * down
  return {
    times,
    limit: Math.abs(limit) <= 1e-12 * Math.abs(above.limit * up) ? 0 : limit,
    strict: above.strict || below.strict,
  }
}

function nearest(
  about: readonly Inequality[],
  at: number,
  values: readonly number[],
  near: number,
): number | undefined {
  let low = { at: -Infinity, open: false }
  let high = { at: Infinity, open: false }
  for (const { times, limit, strict } of about) {
    const own = times[at] ?? 0
    let left = limit
    times.forEach((each, other) => {
      if (other !== at && each !== 0) left -= each * (values[other] ?? 0)
    })
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
  // A value just beyond the open bound that does not reach the other bound.
  const other = side === low ? high.at : low.at
  const by = Math.max(1, Math.abs(side.at) * 1e-6)
  const beyond = side === low ? side.at + by : side.at - by
  return inside(beyond) ? beyond : Number.isFinite(other) ? (side.at + other) / 2 : beyond
}
