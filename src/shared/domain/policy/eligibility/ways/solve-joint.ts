import type { EnterpriseProfile, FactKey } from '../facts'
import { amountAt } from './amount-demands'
import { areMetSomehow, solveInequalities, type FreeAmount, type Inequality } from './inequalities'
import type { JointPlan, PlannedAmount, PlannedDemand, PlannedInequality, PlannedPart } from './joint-plan'
import { COSTS, isHeld, type Outlook } from './outlook'

/** The solver gives up on a part with more open amounts: those that are unknown or that can change. */
const OPEN_MAX = 10

interface JointSolution {
  told: readonly FactKey[]
  changed: ReadonlyMap<FactKey, number>
}

/** A solution must cost less than `limit`. The facts in `told` are told in any case and cost nothing more. */
interface Bounds {
  limit: number
  told: ReadonlySet<FactKey>
}

/**
 * The cheapest amounts to tell and to change so that the joint demands hold together with the plain demands on the same amounts; undefined
 * when there are none or they cost `limit` or more.
 */
export function solveJoint(plan: JointPlan, bounds: Bounds, outlook: Outlook): JointSolution | undefined {
  const told: FactKey[] = []
  const changed = new Map<FactKey, number>()
  let { limit } = bounds
  for (const part of plan.parts) {
    const solution = solvePart(part, { limit, told: bounds.told }, outlook)
    if (!solution) return undefined
    told.push(...solution.told)
    for (const [key, value] of solution.changed) changed.set(key, value)
    limit -= solution.cost
  }
  return { told, changed }
}

/** An amount of one enterprise. `bit` stands for it in a `Choice`; it is 0 where the amount is not open. */
interface Amount extends FreeAmount {
  key: FactKey
  bit: number
}

const NO_CHANGE: ReadonlyMap<FactKey, number> = new Map()

function solvePart(
  part: PlannedPart,
  { limit, told: toldAnyway }: Bounds,
  outlook: Outlook,
): (JointSolution & { cost: number }) | undefined {
  const amounts = amountsOf(part.amounts, outlook.profile)
  const open = amounts.filter(({ bit }) => bit > 0)
  if (open.length > OPEN_MAX) return undefined
  const placed = part.demands.map((demand) => placeDemand(demand, amounts, outlook))
  for (const { bits, cost } of choicesByCost(open, toldAnyway)) {
    if (cost >= limit) return undefined
    // Most choices leave out an amount that has to be open. This check skips them before anything is solved.
    if (!mayAllHold(placed, bits)) continue
    const free = open.filter(({ bit }) => bit & bits)
    const values = solved(placed, bits, { amounts, free })
    if (!values) continue
    const told = free.filter(({ value }) => value === undefined).map(({ key }) => key)
    if (told.length === free.length) return { told, changed: NO_CHANGE, cost }
    const changed = new Map(
      free.flatMap(({ key, value }, at) =>
        value === undefined ? [] : [[key, values[at] ?? value] as const],
      ),
    )
    return { told, changed, cost }
  }
  return undefined
}

function amountsOf(planned: readonly PlannedAmount[], profile: EnterpriseProfile): Amount[] {
  let bit = 1
  return planned.map(({ key, places, fixed, low, high }) => {
    let value: number | undefined
    for (const place of places) {
      value = amountAt(profile, key, place)
      if (value !== undefined) break
    }
    if (value !== undefined && fixed) return { key, value, low, high, bit: 0 }
    const own = bit
    bit *= 2
    return { key, value, low, high, bit: own }
  })
}

/** Some of the open amounts, as bits in their order, and the cost of telling and changing them. */
interface Choice {
  bits: number
  cost: number
}

/** Every choice of open amounts, the cheapest first. Cached, because it depends only on which amounts are known or told. */
function choicesByCost(open: readonly Amount[], told: ReadonlySet<FactKey>): readonly Choice[] {
  // Two bits for each amount: to change, told anyway, to tell.
  let pattern = open.length
  for (const { key, value } of open) pattern = pattern * 4 + (value !== undefined ? 0 : told.has(key) ? 1 : 2)
  const known = choicesByPattern.get(pattern)
  if (known) return known
  const prices = open.map(({ key, value }) =>
    value !== undefined ? COSTS.change : told.has(key) ? 0 : COSTS.tell,
  )
  const choices = Array.from({ length: 2 ** open.length }, (_, bits): Choice => ({
    bits,
    cost: prices.reduce<number>((sum, price, at) => ((bits >> at) & 1 ? sum + price : sum), 0),
  })).sort((a, b) => a.cost - b.cost)
  choicesByPattern.set(pattern, choices)
  return choices
}

/** Holds at most all patterns of `OPEN_MAX` amounts. */
const choicesByPattern = new Map<number, readonly Choice[]>()

/** A planned demand applied to the amounts of one enterprise, built once for all choices. Bits stand for open amounts. */
interface PlacedDemand {
  /** The demand holds as long as none of its amounts is open. */
  held: boolean
  /** The open amounts that the demand is about. */
  about: number
  /** The alternative ways in which the demand holds. */
  ways: readonly PlacedWay[]
}

interface PlacedWay {
  /** Unknown amounts without a finite worst value: a choice with any amount of the demand has to open all of these. */
  unbounded: number
  inequalities: readonly PlannedInequality[]
}

function placeDemand(
  { demand, about, ways }: PlannedDemand,
  amounts: readonly Amount[],
  outlook: Outlook,
): PlacedDemand {
  let bits = 0
  for (const at of about) bits |= amounts[at]?.bit ?? 0
  return {
    held: isHeld(demand, outlook),
    about: bits,
    ways: ways.map((inequalities) => ({ unbounded: unboundedIn(inequalities, amounts), inequalities })),
  }
}

function unboundedIn(inequalities: readonly PlannedInequality[], amounts: readonly Amount[]): number {
  let bits = 0
  for (const { at, times } of inequalities)
    for (let term = 0; term < at.length; term += 1) {
      const amount = amounts[at[term] ?? 0]
      if (amount && amount.value === undefined && !Number.isFinite(worstValue(amount, times[term] ?? 0)))
        bits |= amount.bit
    }
  return bits
}

/** Whether every demand could hold with these amounts open. */
function mayAllHold(demands: readonly PlacedDemand[], bits: number): boolean {
  for (const { held, about, ways } of demands) {
    let mayHold = held
    if ((about & bits) !== 0) {
      mayHold = false
      for (const { unbounded } of ways) if ((unbounded & bits) === unbounded) mayHold = true
    }
    if (!mayHold) return false
  }
  return true
}

const NO_VALUES: readonly number[] = []

interface Values {
  amounts: readonly Amount[]
  /** The amounts that a choice opens, in their order. */
  free: readonly Amount[]
}

/** Values of the free amounts in their order; empty where they only need to be told; undefined where no values fit. */
function solved(
  demands: readonly PlacedDemand[],
  bits: number,
  values: Values,
): readonly number[] | undefined {
  let choices: readonly (readonly Inequality[])[] = [[]]
  for (const { about, ways } of demands) {
    if ((about & bits) === 0) continue
    const possible = ways.flatMap(({ unbounded, inequalities }) => {
      if ((unbounded & bits) !== unbounded) return []
      const rest = withoutKnown(inequalities, values)
      return rest ? [rest] : []
    })
    if (possible.length === 0) return undefined
    choices = choices.flatMap((choice) => possible.map((way) => (choice.length ? [...choice, ...way] : way)))
  }
  const { free } = values
  // Amounts that are only told need no computed values, as long as some values fit.
  const isTold = free.every(({ value }) => value === undefined)
  if (isTold && choices.some((choice) => areMetSomehow(choice, free))) return NO_VALUES
  const natural = naturalInequalities(free)
  for (const inequalities of choices) {
    const found = solveInequalities([...natural, ...inequalities], free)
    if (found) return found
  }
  return undefined
}

/** The bounds of the free amounts as inequalities. */
function naturalInequalities(free: readonly Amount[]): Inequality[] {
  const alone = (own: number, by: 1 | -1) => free.map((_amount, at) => (at === own ? by : 0))
  return free.flatMap(({ low, high }, at) => [
    ...(Number.isFinite(low) ? [{ times: alone(at, -1), limit: -low, strict: false }] : []),
    ...(Number.isFinite(high) ? [{ times: alone(at, 1), limit: high, strict: false }] : []),
  ])
}

/** The inequalities reduced to the free amounts; undefined where one of them cannot be met. */
function withoutKnown(
  inequalities: readonly PlannedInequality[],
  values: Values,
): readonly Inequality[] | undefined {
  const left: Inequality[] = []
  for (const each of inequalities) {
    const rest = withKnown(each, values)
    if (!rest) return undefined
    left.push(rest)
  }
  return left
}

/** The value of an amount that is worst for an inequality. */
function worstValue({ low, high }: FreeAmount, times: number): number {
  return times > 0 ? high : low
}

/** Tolerance for rounding, so that an inequality that can just be met is not given up. */
const MARGIN = 1e-6

/**
 * The inequality with known values put in. An amount that is neither known nor free takes its worst value. Undefined when that value is
 * infinite, or when no values of the free amounts meet the inequality.
 */
function withKnown(
  { at, times, limit, strict }: PlannedInequality,
  { amounts, free }: Values,
): Inequality | undefined {
  const rest = free.map(() => 0)
  let left = limit
  let least = 0
  let isOpen = false
  for (let term = 0; term < at.length; term += 1) {
    const amount = amounts[at[term] ?? 0]
    const by = times[term] ?? 0
    const place = amount ? free.indexOf(amount) : -1
    if (!amount) continue
    if (place >= 0) {
      isOpen = true
      rest[place] = by
      if (by !== 0) least += by * (by > 0 ? amount.low : amount.high)
      continue
    }
    const value = amount.value ?? worstValue(amount, by)
    if (!Number.isFinite(value)) return undefined
    left -= by * value
  }
  // A difference within rounding counts as 0.
  left = Math.abs(left) <= 1e-9 * Math.abs(limit) ? 0 : left
  // Most choices end here, before the solver runs.
  if (isOpen && least > left + MARGIN * Math.max(Math.abs(least), Math.abs(left))) return undefined
  return { times: rest, limit: left, strict }
}
