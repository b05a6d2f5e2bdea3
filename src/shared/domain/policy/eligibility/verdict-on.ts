import { rememberAnswers, type Answers } from './answers'
import { answerTest } from './ask'
import { patternsOf, sharedQuantities } from './completions'
import type { EnterpriseProfile } from './facts'
import { ruleChildren, isCondition, type Condition, type RuleNode } from './rule'
import { atLeast, negate, of, type Verdict } from './verdict'

/** Completions that are looked at before an answer is left open: what asks for more is asked of people. */
const COMPLETIONS_MAX = 400

/** The answer of a node on a day (days since 1970-01-01): decided when every value that the unknown facts can have gives the same. */
export function verdictOn(node: RuleNode, profile: EnterpriseProfile, today: number): Verdict {
  const plain = joinedVerdict(node, (condition) => answerTest(condition, profile, today))
  return plain === 'unknown' ? completedVerdict(node, rememberAnswers(profile, today), today) : plain
}

/** The same by answers that are known already. */
export function verdictBy(node: RuleNode, answers: Answers, today: number): Verdict {
  const plain = joinedVerdict(node, answers)
  return plain === 'unknown' ? completedVerdict(node, answers, today) : plain
}

/** The answer by the answers of the conditions alone (Kleene), as far as it needs them. */
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

/** The verdict of a group whose children have these, by Kleene. */
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
 * An open answer once more: conditions that ask about the same unknown amount or fact cannot come out independently of each other. Every way
 * in which they can come out together is tried, fact by fact; the rest stays open.
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
    // Nobody lists every place: such conditions stay open, and the others can still decide.
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
