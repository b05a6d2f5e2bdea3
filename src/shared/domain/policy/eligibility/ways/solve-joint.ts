import { answerTest } from '../ask'
import type { Demand } from '../domain-of-test'
import type { FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import { knownNumber } from '../known'
import { naturalRange } from '../sides'
import { amountOf, inequalitiesOf, isJoint, naturalInequalities, type JointTest } from './amount-demands'
import { isFixed } from './fixed'
import { solveInequalities, type Inequality } from './inequalities'
import type { Outlook } from './outlook'

/** Amounts that joint demands connect: so many can be open at once. */
const OPEN_MAX = 6
/** Unknown amounts of which the fewest that decide are looked for. */
const UNKNOWN_MAX = 2

interface JointSolution {
  /** Every amount that was looked at, changed or not. */
  facts: readonly FactKey[]
  told: readonly FactKey[]
  changed: ReadonlyMap<FactKey, number>
}

interface Amount {
  key: FactKey
  value: number | undefined
  fixed: boolean
}

/**
 * The fewest amounts to tell and to change so that demands that join several amounts hold, with the demands on those amounts alone;
 * undefined when nothing does.
 */
export function solveJoint(demands: readonly Demand[], outlook: Outlook): JointSolution | undefined {
  const joint = demands.flatMap((demand) =>
    isJoint(demand.condition) ? [{ ...demand, condition: demand.condition }] : [],
  )
  const amounts = amountsOf(joint, outlook)
  const keys = new Set(amounts.map(({ key }) => key))
  const alone = demands.filter(({ condition }) => condition.test === 'number' && keys.has(condition.fact))
  const unknown = amounts.filter(({ value }) => value === undefined).map(({ key }) => key)
  const isRefused = ({ condition, wanted }: Demand) =>
    answerTest(condition, outlook.profile, outlook.on) === (wanted ? 'unmet' : 'met')
  // Where several years are not known and nothing is refused yet, all of them are asked: which few would do is not worth the search.
  if (unknown.length > UNKNOWN_MAX && ![...joint, ...alone].some(isRefused))
    return { facts: [...keys], told: unknown, changed: new Map() }
  const open = amounts.filter(({ value, fixed }) => value === undefined || !fixed)
  if (open.length > OPEN_MAX) return undefined
  for (const free of byCost(open)) {
    const values = solved([...joint, ...alone], amounts, new Set(free.map(({ key }) => key)), outlook)
    if (!values) continue
    const told = free.filter(({ value }) => value === undefined).map(({ key }) => key)
    const changed = new Map(
      free.flatMap(({ key, value }) =>
        value === undefined ? [] : [[key, values.get(key) ?? value] as const],
      ),
    )
    return { facts: [...keys], told, changed }
  }
  return undefined
}

function amountsOf(
  joint: readonly { condition: Demand['condition'] & JointTest }[],
  { rule, profile, today, on }: Outlook,
): Amount[] {
  const amounts = new Map<FactKey, Amount>()
  for (const { condition } of joint)
    for (const key of factsOfTest(condition, on)) {
      const fixed = isFixed(key, condition, rule, today)
      const known = amounts.get(key)
      amounts.set(key, {
        key,
        value: known?.value ?? amountOf(condition, key, profile, on),
        fixed: fixed && (known?.fixed ?? true),
      })
    }
  return [...amounts.values()]
}

/** Every choice of amounts, the cheapest first; telling costs a tenth of changing. */
function byCost(open: readonly Amount[]): Amount[][] {
  const choices = Array.from({ length: 2 ** open.length }, (_, bits) =>
    open.filter((_amount, at) => (bits >> at) & 1),
  )
  const cost = (choice: readonly Amount[]) =>
    choice.reduce((sum, { value }) => sum + (value === undefined ? 1 : 10), 0)
  return choices
    .map((choice) => ({ choice, of: cost(choice) }))
    .sort((a, b) => a.of - b.of)
    .map(({ choice }) => choice)
}

function solved(
  demands: readonly Demand[],
  amounts: readonly Amount[],
  free: ReadonlySet<FactKey>,
  { profile, on }: Outlook,
): ReadonlyMap<FactKey, number> | undefined {
  const known = new Map(amounts.map(({ key, value }) => [key, value]))
  const inequalities: Inequality[] = [...free].flatMap(naturalInequalities)
  for (const demand of demands) {
    const { condition, wanted } = demand
    const about = isJoint(condition)
      ? factsOfTest(condition, on)
      : condition.test === 'number'
        ? [condition.fact]
        : []
    if (!about.some((key) => free.has(key))) {
      if (answerTest(condition, profile, on) !== (wanted ? 'met' : 'unmet')) return undefined
      continue
    }
    for (const each of isJoint(condition)
      ? inequalitiesOf({ ...demand, condition }, profile, on)
      : aloneInequality(demand)) {
      const placed = withKnown(each, known, free)
      if (!placed) return undefined
      inequalities.push(placed)
    }
  }
  return solveInequalities(inequalities, [...free], (key) => known.get(key) ?? knownNumber(profile, key))
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
    const { low, high } = naturalRange(key)
    const value = known.get(key) ?? (times > 0 ? high : low)
    if (!Number.isFinite(value)) return undefined
    left -= times * value
  }
  // What arithmetic loses is no difference.
  return { terms: rest, limit: Math.abs(left) <= 1e-9 * Math.abs(limit) ? 0 : left, strict }
}
