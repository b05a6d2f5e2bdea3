import { rememberAnswers, type Answers } from './answers'
import { answerTest } from './ask'
import { patternsOf, sharedQuantities } from './completions'
import type { EnterpriseProfile } from './facts'
import { ruleChildren, isCondition, type Condition, type RuleNode } from './rule'
import { atLeast, negate, of, type Verdict } from './verdict'

/** Completions that are tried before the answer stays open; people are then asked for the missing facts. */
const COMPLETIONS_MAX = 400

/** The answer of a node on a day (days since 1970-01-01). It is decided when every possible value of the unknown facts gives the same answer. */
export function verdictOn(node: RuleNode, profile: EnterpriseProfile, today: number): Verdict {
  const plain = joinedVerdict(node, (condition) => answerTest(condition, profile, today))
  return plain === 'unknown' ? completedVerdict(node, rememberAnswers(profile, today), today) : plain
}

/** Like `verdictOn`, from answers that are already computed. */
export function verdictBy(node: RuleNode, answers: Answers, today: number): Verdict {
  const plain = joinedVerdict(node, answers)
  return plain === 'unknown' ? completedVerdict(node, answers, today) : plain
}

/** Joins the answers of the conditions by Kleene's logic. `all` and `any` stop at the first child that decides. */
function joinedVerdict(node: RuleNode, answer: Answers): Verdict {
  if (isCondition(node)) return answer(node)
  if ('not' in node) return negate(joinedVerdict(node.not, answer))
  const children = ruleChildren(node)
  if ('of' in node)
    return atLeast(
      node.atLeast,
      children.map((child) => joinedVerdict(child, answer)),
    )
  const decisive: Verdict = 'all' in node ? 'unmet' : 'met'
  let verdict: Verdict = negate(decisive)
  for (const child of children) {
    const given = joinedVerdict(child, answer)
    if (given === decisive) return decisive
    if (given === 'unknown') verdict = 'unknown'
  }
  return verdict
}

/** The verdict of a group from the verdicts of its children, by Kleene's logic. */
export function joinVerdicts(
  node: Exclude<RuleNode, Condition>,
  children: readonly { verdict: Verdict }[],
): Verdict {
  let met = 0
  let unknown = 0
  for (const { verdict } of children) {
    if (verdict === 'met') met += 1
    else if (verdict === 'unknown') unknown += 1
  }
  if ('not' in node) return unknown > 0 ? 'unknown' : of(met === 0)
  const needed = 'of' in node ? node.atLeast : 'all' in node ? children.length : 1
  return met >= needed ? 'met' : met + unknown < needed ? 'unmet' : 'unknown'
}

/**
 * Tries to decide an open answer. Conditions on the same unknown amount or fact depend on each other: this tries every combination of answers
 * that they can give together, fact by fact. The answer stays open where the combinations disagree or are too many.
 */
export function completedVerdict(node: RuleNode, answers: Answers, today: number): Verdict {
  const shared = sharedQuantities(node, answers)
  if (shared.length === 0) return 'unknown'
  const supposed = new Map<Condition, Verdict>()
  const answer = (condition: Condition) => supposed.get(condition) ?? answers(condition)
  const budget = { left: COMPLETIONS_MAX }
  const branch = (index: number): Verdict => {
    const verdict = joinedVerdict(node, answer)
    const conditions = shared[index]
    if (verdict !== 'unknown' || !conditions) return verdict
    const patterns = patternsOf(conditions, today)
    // The values cannot be listed, e.g. of too many places: these conditions stay open, and the others can still decide.
    if (patterns.length === 0) return branch(index + 1)
    let common: Verdict | undefined
    for (const pattern of patterns) {
      budget.left -= 1
      if (budget.left < 0) return 'unknown'
      conditions.forEach((condition, at) => supposed.set(condition, pattern[at] ?? 'unknown'))
      const outcome = branch(index + 1)
      if (outcome === 'unknown' || (common !== undefined && common !== outcome)) {
        common = 'unknown'
        break
      }
      common = outcome
    }
    conditions.forEach((condition) => supposed.delete(condition))
    return common ?? 'unknown'
  }
  return branch(0)
}
