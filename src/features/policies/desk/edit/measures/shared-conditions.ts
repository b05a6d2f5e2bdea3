import { RULE_CHILDREN_MAX } from '@/shared/contract/limits'
import { sameValue } from '@/shared/domain/policy/compare/same-content'
import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { FactKey, FactSpec } from '@/shared/domain/policy/eligibility/facts'
import { ruleConditions, type Condition, type Test } from '@/shared/domain/policy/eligibility/rule'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { proposedNode, withDemand } from '@/features/policies/desk/rule/proposals/take-proposal'
import { toQuestion } from '@/features/policies/desk/rule/proposals/proposal-words'
import {
  editTree,
  freeKey,
  GROUP_LEVELS_MAX,
  removeAt,
  ruleExtras,
  toRule,
  type EditGroup,
  type EditNode,
} from '@/features/policies/desk/rule/tree'

/** By the id of a measure: the conditions that were read for it and are not decided yet. */
export type Waiting = ReadonlyMap<string, readonly ConditionProposal[]>

/** A condition that the notice states once and that was read for several measures. */
export interface SharedCondition {
  proposal: ConditionProposal
  /** The measures for which it is not decided yet, in their order. */
  measureIds: readonly string[]
}

/** A decision on a shared condition, with what it takes to undo it. */
export interface SharedStep {
  proposal: ConditionProposal
  /** taken: the condition is in the rules, as a condition or a question. left: it is in no rule. */
  kind: 'taken' | 'left'
  measureIds: readonly string[]
  /** By measure: the ids of the conditions that the step added. A rule that had the same condition already has no entry. */
  added: ReadonlyMap<string, readonly string[]>
}

const NOTHING: EditGroup = { kind: 'group', join: 'all', negated: false, children: [] }

/**
 * The conditions that were read for at least two measures in the same words and with the same meaning. Only measures count whose rule has
 * room for one more.
 */
export function sharedConditions(measures: readonly Measure[], waiting: Waiting): SharedCondition[] {
  const groups = new Map<string, { proposal: ConditionProposal; measureIds: string[] }>()
  for (const measure of measures)
    for (const proposal of hasRoom(rootOf(measure)) ? (waiting.get(measure.id) ?? []) : []) {
      const key = JSON.stringify(proposal)
      const group = groups.get(key) ?? { proposal, measureIds: [] }
      groups.set(key, group)
      if (!group.measureIds.includes(measure.id)) group.measureIds.push(measure.id)
    }
  return [...groups.values()].filter(({ measureIds }) => measureIds.length > 1)
}

/**
 * Adds a shared condition to the rule of each of its measures. A condition that was not understood becomes one question, which all these
 * rules share.
 */
export function takeForAll(
  measures: readonly Measure[],
  { proposal, measureIds }: SharedCondition,
  documentNumber: string,
): { measures: Measure[]; step: SharedStep } {
  const { test, question } = demandOf(measures, proposal)
  const added = new Map<string, readonly string[]>()
  const next = measures.map((measure) => {
    if (!measureIds.includes(measure.id)) return measure
    const root = rootOf(measure)
    if (test && asksAlready(root, test, proposal)) return measure
    const { node, ids } = proposedNode(root, proposal, test, documentNumber)
    added.set(measure.id, ids)
    return withRoot(measure, withDemand(root, node), question)
  })
  return { measures: next, step: { proposal, kind: 'taken', measureIds, added } }
}

/** Removes what a step added. Later changes in other places stay. */
export function takeBack(measures: readonly Measure[], step: SharedStep): Measure[] {
  return measures.map((measure) => {
    const root = rootOf(measure)
    const at = placeOf(root, step, measure.id)
    return at < 0 ? measure : withRoot(measure, removeAt(root, [at]))
  })
}

/** Whether the result of a step is still there. It is not after changes were given up, or when a measure or condition was removed. */
export function isStanding(measures: readonly Measure[], step: SharedStep): boolean {
  return step.measureIds.every((id) => {
    const measure = measures.find((one) => one.id === id)
    return measure !== undefined && (!step.added.has(id) || placeOf(rootOf(measure), step, id) >= 0)
  })
}

/**
 * Proposals that are in the rule of a measure but not in its stored rule. When the changes are given up, these proposals are open again.
 */
export function droppedWith(
  measures: readonly Measure[],
  stored: readonly Measure[],
  proposed: Waiting,
): { measureId: string; proposal: ConditionProposal }[] {
  return measures.flatMap((measure) => {
    const before = stored.find(({ id }) => id === measure.id)
    return (proposed.get(measure.id) ?? [])
      .filter((proposal) => isTaken(measure, proposal) && !(before && isTaken(before, proposal)))
      .map((proposal) => ({ measureId: measure.id, proposal }))
  })
}

/**
 * Whether the rule has the proposal: a condition from the same clause that asks for the same fact, or for the proposal's question where it
 * was not understood.
 */
function isTaken({ rule }: Measure, proposal: ConditionProposal): boolean {
  const facts = [proposal.test, ...(proposal.some?.of ?? [])].flatMap((test) =>
    test && 'fact' in test ? test.fact : [],
  )
  const { label } = toQuestion(proposal)
  return (rule ? ruleConditions(rule.root) : []).some((condition) => {
    if (condition.clause?.path !== proposal.path || !('fact' in condition)) return false
    const { fact } = condition
    return facts.length > 0 ? facts.some((one) => one === fact) : rule?.facts?.[fact]?.label === label
  })
}

/** Index of a step's node among the children of the rule; -1 when it is not there. */
function placeOf({ children }: EditGroup, { proposal, added }: SharedStep, measureId: string): number {
  const ids = added.get(measureId) ?? []
  return children.findIndex((node) => {
    const its = conditionsOf(node)
    return its.length > 0 && its.every(({ id, clause }) => ids.includes(id) && clause?.path === proposal.path)
  })
}

/** The test of a proposal. A proposal that was not understood becomes a question with a key that no rule of the policy has yet. */
function demandOf(measures: readonly Measure[], proposal: ConditionProposal) {
  if (proposal.test || proposal.some) return { test: proposal.test, question: {} }
  const fact: FactKey = freeKey(measures.flatMap(({ rule }) => Object.keys(rule?.facts ?? {})))
  const test: Test = { test: 'flag', fact, value: true }
  return { test, question: { [fact]: toQuestion(proposal) } }
}

function rootOf({ rule }: Measure): EditGroup {
  return rule ? editTree(rule.root) : NOTHING
}

function withRoot(
  measure: Measure,
  root: EditGroup,
  question: Readonly<Record<string, FactSpec>> = {},
): Measure {
  const { rule: before, ...bare } = measure
  const rule = toRule(root, { ...before?.facts, ...question }, ruleExtras(before ?? null))
  return { ...bare, ...(rule && { rule }) }
}

/** Whether the rule has exactly this condition already. */
function asksAlready(root: EditGroup, test: Test, { negated = false }: ConditionProposal): boolean {
  if (root.join !== 'all') return false
  return root.children.some((node) => {
    if (node.kind !== 'condition' || node.negated !== negated) return false
    const { id: _id, clause: _clause, label: _label, ...asked } = node.condition
    return sameValue(asked, test)
  })
}

function conditionsOf(node: EditNode): readonly Condition[] {
  return node.kind === 'condition' ? [node.condition] : node.children.flatMap(conditionsOf)
}

/** Whether the rule has room for one more condition that must hold. */
function hasRoom(root: EditGroup): boolean {
  if (root.join === 'all' || root.children.length === 0) return root.children.length < RULE_CHILDREN_MAX
  return levelsOf(root) < GROUP_LEVELS_MAX
}

function levelsOf(node: EditNode): number {
  return node.kind === 'condition' ? 0 : 1 + Math.max(0, ...node.children.map(levelsOf))
}
