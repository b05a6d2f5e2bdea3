import type { Demand } from '../domain-of-test'
import type { FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import { naturalRange } from '../sides'
import { alternativesOf, amountOf, isJoint, naturalInequalities } from './amount-demands'
import { isFixed } from './fixed'
import { connectedParts, type Amount, type JointPart } from './connected-parts'
import { areMetSomehow, solveInequalities, type Inequality } from './inequalities'
import { COSTS, isHeld, type Outlook } from './outlook'

/** Amounts that joint demands connect: so many can be open at once. */
const OPEN_MAX = 10

interface JointSolution {
  told: readonly FactKey[]
  changed: ReadonlyMap<FactKey, number>
}

const NONE: readonly never[] = []

/** What has to hold of amounts that are connected, below which cost, and what is told in any case. */
interface JointTask extends JointPart {
  limit: number
  told: ReadonlySet<FactKey>
}

/**
 * The fewest amounts to tell and to change so that demands that join several amounts hold, with the demands on those amounts alone;
 * undefined when nothing does or it costs `limit` or more.
 */
export function solveJoint(task: JointTask, outlook: Outlook): JointSolution | undefined {
  const told: FactKey[] = []
  const changed = new Map<FactKey, number>()
  let { limit } = task
  for (const part of connectedParts(task, outlook.on)) {
    const solution = solvePart({ ...part, limit, told: task.told }, outlook)
    if (!solution) return undefined
    told.push(...solution.told)
    for (const [key, value] of solution.changed) changed.set(key, value)
    limit -= solution.cost
  }
  return { told, changed }
}

function solvePart(
  { demands, amounts, limit, told: toldAnyway }: JointTask,
  outlook: Outlook,
): (JointSolution & { cost: number }) | undefined {
  const open = amounts.filter(({ value, fixed }) => value === undefined || !fixed)
  if (open.length > OPEN_MAX) return undefined
  const bitOf = new Map(open.map(({ key }, at) => [key, 1 << at]))
  const known = new Map(amounts.map(({ key, value }) => [key, value]))
  const placed = orderedDemands(demands).map((demand) => placeDemand(demand, { outlook, bitOf, known }))
  for (const { bits, cost } of choicesByCost(open, toldAnyway)) {
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
    return { told, changed, cost }
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

/** Every choice of amounts, the cheapest first. It depends on nothing but which of them are known and told, so it is made once. */
function choicesByCost(open: readonly Amount[], told: ReadonlySet<FactKey>): readonly Choice[] {
  const prices = open.map(({ key, value }) =>
    value !== undefined ? COSTS.change : told.has(key) ? 0 : COSTS.tell,
  )
  const pattern = prices.join()
  const known = choicesByPattern.get(pattern)
  if (known) return known
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
  /** The ways in which it holds. */
  ways: readonly PlacedWay[]
}

interface PlacedWay {
  /** Once one of the amounts is open, all of these have to be: what is not known has no worst value. */
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
  const alternatives = isJoint(condition)
    ? alternativesOf({ ...demand, condition }, outlook.profile, outlook.on)
    : [aloneInequality(demand)]
  const keys = isJoint(condition)
    ? factsOfTest(condition, outlook.on)
    : condition.test === 'number'
      ? [condition.fact]
      : []
  const about = keys.reduce((bits, key) => bits | (bitOf.get(key) ?? 0), 0)
  const ways = alternatives.map((inequalities) => {
    let unbounded = 0
    for (const { terms } of inequalities)
      for (const [key, times] of terms)
        if (known.get(key) === undefined && !Number.isFinite(worstValue(key, times)))
          unbounded |= bitOf.get(key) ?? 0
    return { unbounded, inequalities }
  })
  return { held: isHeld(demand, outlook), about, ways }
}

/** Whether a demand could hold with these amounts open. */
function mayHold({ held, about, ways }: PlacedDemand, bits: number): boolean {
  return (about & bits) === 0 ? held : ways.some(({ unbounded }) => (unbounded & bits) === unbounded)
}

const NO_VALUES: ReadonlyMap<FactKey, number> = new Map()

interface Values {
  known: ReadonlyMap<FactKey, number | undefined>
  free: ReadonlySet<FactKey>
}

function solved(
  demands: readonly PlacedDemand[],
  bits: number,
  values: Values,
): ReadonlyMap<FactKey, number> | undefined {
  const facts = [...values.free]
  let choices: readonly (readonly Inequality[])[] = [[]]
  for (const { about, ways } of demands) {
    if ((about & bits) === 0) continue
    const possible = ways.flatMap(({ unbounded, inequalities }) => {
      if ((unbounded & bits) !== unbounded) return []
      const rest = withoutKnown(inequalities, values)
      return rest ? [rest] : []
    })
    choices = choices.flatMap((choice) => possible.map((way) => [...choice, ...way]))
  }
  // What is only told needs no values, as long as there are some.
  const isTold = facts.every((key) => values.known.get(key) === undefined)
  if (isTold && choices.some((choice) => areMetSomehow(choice, facts, naturalRange))) return NO_VALUES
  const natural = facts.flatMap(naturalInequalities)
  for (const inequalities of choices) {
    const found = solveInequalities([...natural, ...inequalities], facts, (key) => values.known.get(key))
    if (found) return found
  }
  return undefined
}

/** What inequalities leave to the free amounts; undefined where one of them cannot be met. */
function withoutKnown(
  inequalities: readonly Inequality[],
  { known, free }: Values,
): readonly Inequality[] | undefined {
  const left: Inequality[] = []
  for (const each of inequalities) {
    const rest = withKnown(each, known, free)
    if (!rest || isHopeless(rest)) return undefined
    left.push(rest)
  }
  return left
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
