import type { Demand } from '../domain-of-test'
import type { FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import { naturalRange } from '../sides'
import { amountOf, inequalitiesOf, isJoint, naturalInequalities } from './amount-demands'
import { isFixed } from './fixed'
import { solveInequalities, type Inequality } from './inequalities'
import { COSTS, isHeld, isRefused, type Outlook } from './outlook'

/** Amounts that joint demands connect: so many can be open at once. */
const OPEN_MAX = 6
/** Unknown amounts of which the fewest that decide are looked for. */
const UNKNOWN_MAX = 2

interface JointSolution {
  told: readonly FactKey[]
  changed: ReadonlyMap<FactKey, number>
}

const NONE: readonly never[] = []

/** An amount that joint demands are about, as the enterprise has it. */
interface Amount {
  key: FactKey
  value: number | undefined
  fixed: boolean
}

/**
 * The fewest amounts to tell and to change so that demands that join several amounts hold, with the demands on those amounts alone;
 * undefined when nothing does or it costs `limit` or more.
 */
export function solveJoint(
  demands: readonly Demand[],
  amounts: readonly Amount[],
  outlook: Outlook,
  limit: number,
): JointSolution | undefined {
  const keys = new Set(amounts.map(({ key }) => key))
  const about = demands.filter(
    ({ condition }) => isJoint(condition) || (condition.test === 'number' && keys.has(condition.fact)),
  )
  const unknown = amounts.filter(({ value }) => value === undefined).map(({ key }) => key)
  const refused = about.filter((demand) => isRefused(demand, outlook))
  // Where several years are not known and nothing is refused yet, all of them are asked: which few would do is not worth the search.
  if (unknown.length > UNKNOWN_MAX && refused.length === 0) return { told: unknown, changed: new Map() }
  const open = amounts.filter(({ value, fixed }) => value === undefined || !fixed)
  if (open.length > OPEN_MAX) return undefined
  const bitOf = new Map(open.map(({ key }, at) => [key, 1 << at]))
  const known = new Map(amounts.map(({ key, value }) => [key, value]))
  const placed = orderedDemands(about).map((demand) => placeDemand(demand, { outlook, bitOf, known }))
  for (const { bits, cost } of choicesByCost(open)) {
    if (cost >= limit) return undefined
    // Most choices leave out an amount that has to be open: that is seen without solving anything.
    if (!placed.every((demand) => mayHold(demand, bits))) continue
    const free = open.filter((_amount, at) => (bits >> at) & 1)
    const values = solved(placed, bits, { known, free: new Set(free.map(({ key }) => key)) })
    if (!values) continue
    const told = free.filter(({ value }) => value === undefined).map(({ key }) => key)
    const changed = new Map(
      free.flatMap(({ key, value }) =>
        value === undefined ? [] : [[key, values.get(key) ?? value] as const],
      ),
    )
    return { told, changed }
  }
  return undefined
}

/** The amounts that the joint ones of the demands are about; none where there is no joint one. */
export function jointAmounts(demands: readonly Demand[], outlook: Outlook): readonly Amount[] {
  const { rule, profile, today, on } = outlook
  if (!demands.some(({ condition }) => isJoint(condition))) return NONE
  const amounts = new Map<FactKey, Amount>()
  for (const { condition } of demands) {
    if (!isJoint(condition)) continue
    for (const key of factsOfTest(condition, on)) {
      const fixed = isFixed(key, condition, rule, today)
      const known = amounts.get(key)
      amounts.set(key, {
        key,
        value: known?.value ?? amountOf(condition, key, profile, on),
        fixed: fixed && (known?.fixed ?? true),
      })
    }
  }
  return [...amounts.values()]
}

/** Some of the open amounts, as bits by their order, and what telling and changing them costs. */
interface Choice {
  bits: number
  cost: number
}

/** Every choice of amounts, the cheapest first. It depends on nothing but which of them are not known, so it is made once. */
function choicesByCost(open: readonly Amount[]): readonly Choice[] {
  const pattern = open.map(({ value }) => (value === undefined ? '?' : '!')).join('')
  const known = choicesByPattern.get(pattern)
  if (known) return known
  const prices = open.map(({ value }) => (value === undefined ? COSTS.tell : COSTS.change))
  const choices = Array.from({ length: 2 ** open.length }, (_, bits): Choice => ({
    bits,
    cost: prices.reduce<number>((sum, price, at) => ((bits >> at) & 1 ? sum + price : sum), 0),
  })).sort((a, b) => a.cost - b.cost)
  choicesByPattern.set(pattern, choices)
  return choices
}

/** At most as many patterns as `OPEN_MAX` amounts have. */
const choicesByPattern = new Map<string, readonly Choice[]>()

/** Joint demands first. */
function orderedDemands(demands: readonly Demand[]): Demand[] {
  const joint = demands.filter(({ condition }) => isJoint(condition))
  return [...joint, ...demands.filter(({ condition }) => !isJoint(condition))]
}

/** A demand with what it says of amounts, made once for every choice of them. Bits stand for open amounts. */
interface PlacedDemand {
  /** It holds as things are. */
  held: boolean
  /** The open amounts that it is about. */
  about: number
  /** Once one of these is open, all of them have to be: what is not known has no worst value. */
  unbounded: number
  inequalities: readonly Inequality[]
}

interface Placing {
  outlook: Outlook
  bitOf: ReadonlyMap<FactKey, number>
  known: ReadonlyMap<FactKey, number | undefined>
}

function placeDemand(demand: Demand, { outlook, bitOf, known }: Placing): PlacedDemand {
  const { condition } = demand
  const inequalities = isJoint(condition)
    ? inequalitiesOf({ ...demand, condition }, outlook.profile, outlook.on)
    : aloneInequality(demand)
  const keys = isJoint(condition)
    ? factsOfTest(condition, outlook.on)
    : condition.test === 'number'
      ? [condition.fact]
      : []
  let unbounded = 0
  for (const { terms } of inequalities)
    for (const [key, times] of terms)
      if (known.get(key) === undefined && !Number.isFinite(worstValue(key, times)))
        unbounded |= bitOf.get(key) ?? 0
  const about = keys.reduce((bits, key) => bits | (bitOf.get(key) ?? 0), 0)
  return { held: isHeld(demand, outlook), about, unbounded, inequalities }
}

/** Whether a demand could hold with these amounts open. */
function mayHold({ held, about, unbounded }: PlacedDemand, bits: number): boolean {
  return (about & bits) === 0 ? held : (unbounded & bits) === unbounded
}

function solved(
  demands: readonly PlacedDemand[],
  bits: number,
  { known, free }: { known: ReadonlyMap<FactKey, number | undefined>; free: ReadonlySet<FactKey> },
): ReadonlyMap<FactKey, number> | undefined {
  const inequalities: Inequality[] = []
  for (const { about, inequalities: said } of demands) {
    if ((about & bits) === 0) continue
    for (const each of said) {
      const rest = withKnown(each, known, free)
      if (!rest || isHopeless(rest)) return undefined
      inequalities.push(rest)
    }
  }
  const natural = [...free].flatMap(naturalInequalities)
  return solveInequalities([...natural, ...inequalities], [...free], (key) => known.get(key))
}

/** The value of an amount that speaks most against an inequality. */
function worstValue(key: FactKey, times: number): number {
  const { low, high } = naturalRange(key)
  return times > 0 ? high : low
}

/** What arithmetic may lose, so that nothing is given up that could just be met. */
const MARGIN = 1e-6

/** True when an inequality cannot be met by any amounts: most choices end here, before they are solved. */
function isHopeless({ terms, limit }: Inequality): boolean {
  if (terms.size === 0) return false
  let least = 0
  for (const [key, times] of terms) {
    const { low, high } = naturalRange(key)
    if (times !== 0) least += times * (times > 0 ? low : high)
  }
  return least > limit + MARGIN * Math.max(Math.abs(least), Math.abs(limit))
}

function aloneInequality({ condition, wanted }: Demand): Inequality[] {
  if (condition.test !== 'number') return []
  const above = (condition.is === 'at_least' || condition.is === 'more_than') === wanted
  const strict = (condition.is === 'more_than' || condition.is === 'less_than') === wanted
  const by = above ? -1 : 1
  return [{ terms: new Map([[condition.fact, by]]), limit: by * condition.value, strict }]
}

/** The inequality with what is known in it; what is neither known nor free is taken at its worst. Undefined when that has no end. */
function withKnown(
  { terms, limit, strict }: Inequality,
  known: ReadonlyMap<FactKey, number | undefined>,
  free: ReadonlySet<FactKey>,
): Inequality | undefined {
  const rest = new Map<FactKey, number>()
  let left = limit
  for (const [key, times] of terms) {
    if (free.has(key)) {
      rest.set(key, times)
      continue
    }
    const value = known.get(key) ?? worstValue(key, times)
    if (!Number.isFinite(value)) return undefined
    left -= times * value
  }
  // What arithmetic loses is no difference.
  return { terms: rest, limit: Math.abs(left) <= 1e-9 * Math.abs(limit) ? 0 : left, strict }
}
