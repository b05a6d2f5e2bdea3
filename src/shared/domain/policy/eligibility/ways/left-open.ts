import type { Answers } from '../answers'
import { patternsOf, sharedQuantities } from '../completions'
import { isCondition, ruleChildren, type Condition, type RuleNode } from '../rule'
import type { Verdict } from '../verdict'

/** At most so many open facts are combined, each of which two or more conditions ask about. */
const GROUPS_MAX = 4
/** Combinations of answers on open facts, at most. A rule that a person can read has few. */
const PATTERNS_MAX = 64

type Group = readonly Condition[]
type Supposed = ReadonlyMap<Condition, Verdict>

const MET: RuleNode = { all: [] }
const UNMET: RuleNode = { any: [] }

/**
 * A form of the rule for each set of open facts that stay untold. The form has no conditions on those facts, and meeting it meets the rule
 * whatever they are: a rule for tenants or owners need not ask which. Forms that nobody can meet are left out. `on` in days since 1970-01-01.
 */
export function formsLeftOpen(root: RuleNode, answers: Answers, on: number): readonly RuleNode[] {
  const groups = sharedQuantities(root, answers).slice(0, GROUPS_MAX)
  const forms: RuleNode[] = []
  const hopeless: number[] = []
  for (let bits = 1; bits < 1 << groups.length; bits += 1) {
    if (hopeless.some((fewer) => (bits & fewer) === fewer)) continue
    const form = rememberedForm(
      root,
      groups.filter((_group, at) => (bits >> at) & 1),
      on,
    )
    if (form === UNMET) hopeless.push(bits)
    else forms.push(form)
  }
  return forms
}

/** Cached: rules are immutable, and most enterprises leave the same facts open. */
const formsByRoot = new WeakMap<RuleNode, Map<string, RuleNode>>()

function rememberedForm(root: RuleNode, groups: readonly Group[], on: number): RuleNode {
  const conditions = groups.flat()
  // Patterns of conditions on days depend on the day of the outlook, so these forms are not cached.
  if (conditions.some(({ test }) => test === 'elapsed' || test === 'day')) return regardless(root, groups, on)
  let forms = formsByRoot.get(root)
  if (!forms) formsByRoot.set(root, (forms = new Map()))
  const key = conditions.map(({ id }) => id).join('|')
  let form = forms.get(key)
  if (!form) forms.set(key, (form = regardless(root, groups, on)))
  return form
}

/** The node reduced to what must be met so that it is met whatever the conditions of the groups answer. */
function regardless(node: RuleNode, groups: readonly Group[], on: number): RuleNode {
  const inside = (child: RuleNode) => groups.some((group) => group.some((one) => contains(child, one)))
  if (!inside(node)) return node
  if (!isCondition(node) && !('not' in node)) {
    const children = ruleChildren(node)
    const apart = 'all' in node || children.filter(inside).length === 1
    if (apart) return simplified(node, (child) => regardless(child, groups, on))
  }
  const ways = patternsTogether(groups, on)
  // Facts with too many combinations of answers, or with values that cannot be listed, are not left open.
  if (!ways) return UNMET
  return simplified({ all: ways.map((way) => supposing(node, way)) }, (child) => child)
}

function contains(node: RuleNode, condition: Condition): boolean {
  return isCondition(node)
    ? node === condition
    : ruleChildren(node).some((child) => contains(child, condition))
}

/** Every combination of answers that the conditions of all groups can give; undefined where these are too many or cannot be listed. */
function patternsTogether(groups: readonly Group[], on: number): readonly Supposed[] | undefined {
  let ways: readonly Supposed[] = [new Map()]
  for (const group of groups) {
    const patterns = patternsOf(group, on)
    if (patterns.length === 0 || patterns.flat().includes('unknown')) return undefined
    ways = ways.flatMap((way) =>
      patterns.map(
        (pattern) => new Map([...way, ...group.map((one, at) => [one, pattern[at] ?? 'unmet'] as const)]),
      ),
    )
    if (ways.length > PATTERNS_MAX) return undefined
  }
  return ways
}

function supposing(node: RuleNode, way: Supposed): RuleNode {
  if (!isCondition(node)) return simplified(node, (child) => supposing(child, way))
  const verdict = way.get(node)
  return verdict === undefined ? node : verdict === 'met' ? MET : UNMET
}

/** A group with its children replaced by `become` and decided children dropped; `MET` or `UNMET` where they decide the group. */
function simplified(node: Exclude<RuleNode, Condition>, become: (child: RuleNode) => RuleNode): RuleNode {
  const parts = ruleChildren(node).map(become)
  if ('not' in node) {
    const [part = UNMET] = parts
    return part === MET ? UNMET : part === UNMET ? MET : { not: part }
  }
  const open = parts.filter((part) => part !== MET && part !== UNMET)
  const met = parts.filter((part) => part === MET).length
  const needed = 'of' in node ? node.atLeast - met : 'all' in node ? parts.length - met : 1 - met
  if (needed <= 0) return MET
  if (needed > open.length) return UNMET
  if (open.length === 1) return open[0] ?? MET
  if (needed === open.length) return { all: open }
  return needed === 1 ? { any: open } : { atLeast: needed, of: open }
}
