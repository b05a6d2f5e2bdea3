import { ask, dayOfFact } from './ask'
import { addPeriod, dayNumber, dayText } from './days'
import type { Step } from './explanation'
import { factSpec, type EnterpriseProfile, type FactKey } from './facts'
import { choicesOf, missingFor, numberOf, shownValue } from './known'
import { childrenOf, isCondition, type Comparison, type Condition, type Rule, type RuleNode } from './rule'
import { negate } from './verdict'
import { verdictOn } from './verdict-on'

interface Way {
  /** How much has to be done: telling a fact is little, waiting more, becoming something else most. */
  cost: number
  steps: Step[]
}

const NOTHING: Way = { cost: 0, steps: [] }
const TELL = 1
const WAIT = 3
const DO = 10
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'more_than',
  more_than: 'at_most',
}

/** The way with the least to do by which the rule comes to be met, or undefined when there is none. `today` in days since 1970-01-01. */
export function waysTo(rule: Rule, profile: EnterpriseProfile, today: number): readonly Step[] | undefined {
  const steps = wayOf(rule.root, true)?.steps
  // Waiting for one condition may let the window of another shut.
  const waits = steps?.flatMap((step) => (step.step === 'wait' ? [step.days] : [])) ?? []
  const onlyWaits = waits.length > 0 && waits.length === steps?.length
  return onlyWaits && verdictOn(rule.root, profile, today + Math.max(...waits)) !== 'met' ? undefined : steps

  function wayOf(node: RuleNode, wanted: boolean): Way | undefined {
    if (isCondition(node)) return wayOfCondition(node, wanted)
    if ('not' in node) return wayOf(node.not, !wanted)
    const ways = childrenOf(node).map((child) => wayOf(child, wanted))
    if ('all' in node === wanted) return together(ways)
    return ways.reduce((best, way) => (way && (!best || way.cost < best.cost) ? way : best), undefined)
  }

  function wayOfCondition(condition: Condition, wanted: boolean): Way | undefined {
    const answer = ask(condition, profile, today)
    const verdict = wanted ? answer : negate(answer)
    if (verdict === 'met') return NOTHING
    if (verdict === 'unknown') return tell(condition)
    const step = stepFor(condition, wanted)
    return step && { cost: step.step === 'wait' ? WAIT : DO, steps: [step] }
  }

  function tell(condition: Condition): Way {
    const keys: FactKey[] = condition.test === 'today' ? [] : [condition.fact]
    if (condition.test === 'compare') keys.push(condition.than)
    const open = keys.filter((key) => keys.length === 1 || shownValue(profile, key) === undefined)
    const facts = open.flatMap((key) => missingFor(profile, key))
    return { cost: TELL, steps: [{ conditionId: condition.id, step: 'tell', facts }] }
  }

  function stepFor(condition: Condition, wanted: boolean): Step | undefined {
    if (condition.test !== 'today' && condition.test !== 'elapsed' && isFixed(condition.fact))
      return undefined
    const base = { conditionId: condition.id }
    switch (condition.test) {
      case 'number':
      case 'compare': {
        const is = wanted ? condition.is : OPPOSITE[condition.is]
        const actual = numberOf(profile, condition.fact) ?? 0
        const value = condition.test === 'number' ? condition.value : (numberOf(profile, condition.than) ?? 0)
        return { ...base, step: 'reach', fact: condition.fact, is, value, gap: Math.abs(value - actual) }
      }
      case 'among': {
        const held = choicesOf(profile, condition.fact) ?? []
        const { fact, values, every = false } = condition
        return wanted
          ? { ...base, step: 'obtain', fact, values: values.filter((value) => !held.includes(value)), every }
          : { ...base, step: 'give_up', fact, values: values.filter((value) => held.includes(value)) }
      }
      case 'flag':
        return { ...base, step: 'become', fact: condition.fact, value: condition.value === wanted }
      case 'day':
        return wanted && profile[condition.fact] === null
          ? { ...base, step: 'happen', fact: condition.fact }
          : undefined
      case 'elapsed':
        return elapsedStep(condition, wanted)
      case 'today': {
        const opens = condition.from === undefined ? undefined : dayNumber(condition.from)
        const shuts = condition.until === undefined ? undefined : dayNumber(condition.until)
        const day = wanted ? opens : shuts === undefined ? undefined : shuts + 1
        return waitFor(condition.id, day)
      }
    }
  }

  function elapsedStep(
    condition: Extract<Condition, { test: 'elapsed' }>,
    wanted: boolean,
  ): Step | undefined {
    const day = dayOfFact(profile, condition.fact)
    if (day === null) {
      const mayHappen = !isFixed(condition.fact) && (condition.is === 'at_most') === wanted
      return mayHappen ? { conditionId: condition.id, step: 'happen', fact: condition.fact } : undefined
    }
    if (day === undefined || (condition.is === 'at_least') !== wanted) return undefined
    const full = addPeriod(day, condition.period)
    return waitFor(condition.id, condition.is === 'at_least' ? full : full + 1)
  }

  function waitFor(conditionId: string, day: number | undefined): Step | undefined {
    if (day === undefined || day <= today) return undefined
    return { conditionId, step: 'wait', days: day - today, on: dayText(day) }
  }

  function isFixed(key: FactKey): boolean {
    return factSpec(key, rule.facts)?.fixed === true
  }
}

/** What several conditions ask, each thing once; undefined when one of them has no way. */
function together(ways: readonly (Way | undefined)[]): Way | undefined {
  const steps: Step[] = []
  let cost = 0
  for (const way of ways) {
    if (!way) return undefined
    cost += way.cost
    steps.push(...way.steps)
  }
  return { cost, steps }
}
