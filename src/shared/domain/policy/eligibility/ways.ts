import { missingFacts } from './ask'
import type { EligibilityStep } from './explanation'
import type { EnterpriseProfile, FactKey } from './facts'
import { missingFor, shownValue } from './known'
import { isCondition, type Condition, type Rule, type RuleNode } from './rule'
import { stepTo, type Situation } from './steps'
import { verdictOn } from './verdict-on'

interface Way {
  /** How much has to be done: telling a fact is little, waiting more, becoming something else most. */
  cost: number
  steps: readonly EligibilityStep[]
}

const NOTHING: Way = { cost: 0, steps: [] }
const TELL = 1
const WAIT = 3
const DO = 10

/** The way with the least to do by which the rule comes to be met, or undefined when there is none. `today` in days since 1970-01-01. */
export function waysTo(
  rule: Rule,
  profile: EnterpriseProfile,
  today: number,
): readonly EligibilityStep[] | undefined {
  const steps = wayOf(rule.root, true, { rule, profile, today })?.steps
  if (!steps || steps.length === 0) return steps
  // Waiting for one condition may let the window of another shut.
  let longest = 0
  for (const step of steps) {
    if (step.step !== 'wait') return steps
    longest = Math.max(longest, step.days)
  }
  return verdictOn(rule.root, profile, today + longest) === 'met' ? steps : undefined
}

function wayOf(node: RuleNode, wanted: boolean, situation: Situation): Way | undefined {
  if (isCondition(node)) return wayOfCondition(node, wanted, situation)
  if ('not' in node) return wayOf(node.not, !wanted, situation)
  if ('all' in node)
    return wanted ? together(node.all, wanted, situation) : cheapest(node.all, wanted, situation)
  return wanted ? cheapest(node.any, wanted, situation) : together(node.any, wanted, situation)
}

/** Every child has to come out; as soon as one cannot, nothing else matters. */
function together(nodes: readonly RuleNode[], wanted: boolean, situation: Situation): Way | undefined {
  let sum = NOTHING
  for (const node of nodes) {
    const way = wayOf(node, wanted, situation)
    if (!way) return undefined
    if (way.cost === 0) continue
    sum = sum.cost === 0 ? way : { cost: sum.cost + way.cost, steps: [...sum.steps, ...way.steps] }
  }
  return sum
}

function cheapest(nodes: readonly RuleNode[], wanted: boolean, situation: Situation): Way | undefined {
  let best: Way | undefined
  for (const node of nodes) {
    const way = wayOf(node, wanted, situation)
    if (way && (!best || way.cost < best.cost)) best = way
    if (best?.cost === 0) return best
  }
  return best
}

function wayOfCondition(condition: Condition, wanted: boolean, situation: Situation): Way | undefined {
  const answer = missingFacts(condition, situation.profile, situation.today)
  if (answer === 'unknown') return tell(condition, situation)
  if ((answer === 'met') === wanted) return NOTHING
  const step = stepTo(condition, wanted, situation)
  return step && { cost: step.step === 'wait' ? WAIT : DO, steps: [step] }
}

function tell(condition: Condition, { profile }: Situation): Way {
  return {
    cost: TELL,
    steps: [{ conditionId: condition.id, step: 'tell', facts: untold(condition, profile) }],
  }
}

/** Facts to add so that an unknown condition can be answered. */
export function untold(condition: Condition, profile: EnterpriseProfile): FactKey[] {
  if (condition.test === 'today') return []
  if (condition.test !== 'compare') return missingFor(profile, condition.fact)
  return [condition.fact, condition.than]
    .filter((key) => shownValue(profile, key) === undefined)
    .flatMap((key) => missingFor(profile, key))
}
