import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { findRuleProblems, type RuleProblem } from '@/shared/domain/policy/eligibility/problems'
import { ruleConditions, type Rule, type Test } from '@/shared/domain/policy/eligibility/rule'
import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import { toDay } from '@/shared/domain/time/days'
import { useCodeNames, useRegionNames } from '@/features/policies/region-names'
import { RuleWords } from '@/features/policies/rule-words'
import { FactSheet } from './facts/fact-sheet'
import { GroupEditor, type RuleEdits } from './group-editor'
import { KnownRuleSheet } from './known-rule-sheet'
import { missingPart, newTest } from './condition/new-condition'
import { RuleMore } from './more/rule-more'
import { ProposalList } from './proposals/proposal-list'
import { proposedNode, withDemand } from './proposals/take-proposal'
import type { Proposals } from './proposals/use-proposals'
import { OwnFactSheet } from './facts/own-fact-sheet'
import { faultsByCondition, isSerious, formatProblem } from './problem-words'
import { RuleContextProvider } from './rule-context'
import {
  addTo,
  changeAt,
  editTree,
  freeId,
  freeKey,
  removeAt,
  ruleExtras,
  toRule,
  withRule,
  type EditGroup,
  type Path,
} from './tree'
import { TryRule } from './trial/try-rule'
import './rule-builder.scss'

export interface RuleBuilderProps {
  /** null: the policy is for everybody. */
  rule: Rule | null
  onChange: (rule: Rule | null) => void
  clauses: readonly PolicyClause[]
  documentNumber: string
  now: number
  /** Conditions that were read from the notice and are not decided yet. */
  proposals?: Proposals
  /** The qualifications of the policy's region. */
  qualifications?: QualificationNames | undefined
  /** Keys of the facts that other rules of the policy have of their own. This rule must not use them. */
  takenFacts?: readonly string[]
}

const NOTHING: EditGroup = { kind: 'group', join: 'all', negated: false, children: [] }
const EMPTY_GROUP: EditGroup = { ...NOTHING, join: 'any' }

/** Builds a rule without code. It shows problems at once, and the person can try the rule on an enterprise. */
export function RuleBuilder({
  rule,
  onChange,
  clauses,
  documentNumber,
  now,
  proposals,
  qualifications,
  takenFacts = [],
}: RuleBuilderProps) {
  const [openId, setOpenId] = useState<string>()
  const [sheet, setSheet] = useState<OpenSheet>()
  const root = rule ? editTree(rule.root) : NOTHING
  const facts = rule?.facts ?? {}
  const put = (next: EditGroup, more: Readonly<Record<string, FactSpec>> = {}) =>
    onChange(toRule(next, { ...facts, ...more }, ruleExtras(rule)))
  const addCondition = (path: Path, test: Test, more: Readonly<Record<string, FactSpec>> = {}) => {
    const id = freeId(root)
    put(addTo(root, path, { kind: 'condition', negated: false, condition: { ...test, id } }), more)
    setOpenId(id)
    setSheet(undefined)
  }
  const unfinished = rule ? ruleConditions(rule.root).some((one) => missingPart(one) !== undefined) : false
  const problems = rule && !unfinished ? findRuleProblems(rule, now) : []
  const edits: RuleEdits = {
    openId,
    onOpen: setOpenId,
    onChange: (path, node) => put(changeAt(root, path, () => node)),
    onRemove: (path) => put(removeAt(root, path)),
    onAddCondition: (path) => setSheet({ kind: 'fact', path }),
    onAddGroup: (path) => put(addTo(root, path, EMPTY_GROUP)),
  }
  return (
    <RuleContextProvider
      value={{
        rule: rule ?? { version: 1, root: { all: [] } },
        clauses,
        documentNumber,
        nameOf: useCodeNames(),
        regions: useRegionNames(),
        qualifications,
        year: Number(toDay(now).slice(0, 4)),
        faults: faultsByCondition(problems),
      }}
    >
      {proposals && (
        <ProposalTaking
          proposals={proposals}
          root={root}
          taken={[...Object.keys(facts), ...takenFacts]}
          documentNumber={documentNumber}
          onPut={put}
          onOpen={setOpenId}
        />
      )}
      {rule ? (
        <GroupEditor group={root} path={[]} edits={edits} />
      ) : (
        <View className="rule-hint">
          还没有条件：发给的企业都算适用。加上条件，企业才看得到自己符不符合、差哪一项。
        </View>
      )}
      <StartButtons hasRule={rule !== null} onSheet={setSheet} />
      <RuleOutcome rule={unfinished ? null : rule} problems={problems} now={now} />
      {rule && (
        <RuleMore rule={rule} problems={problems} now={now} finished={!unfinished} onChange={onChange} />
      )}
      <RuleSheets
        sheet={sheet}
        onSheet={setSheet}
        onCondition={addCondition}
        onOwnFact={(path, spec) => {
          const key = freeKey([...Object.keys(facts), ...takenFacts])
          addCondition(path, newTest(key, { [key]: spec }), { [key]: spec })
        }}
        onRule={(known) => put(withRule(root, known), known.facts)}
      />
    </RuleContextProvider>
  )
}

interface ProposalTakingProps {
  proposals: Proposals
  root: EditGroup
  /** Keys of rules' own facts that are in use. */
  taken: readonly string[]
  documentNumber: string
  onPut: (root: EditGroup, more?: Readonly<Record<string, FactSpec>>) => void
  /** Opens a condition by its id, so that it can be changed. */
  onOpen: (id: string) => void
}

/** Puts the proposals that somebody takes into the rule, each with its clause. */
function ProposalTaking({ proposals, root, taken, documentNumber, onPut, onOpen }: ProposalTakingProps) {
  const take = (
    proposal: ConditionProposal,
    test: Test | undefined,
    more: Readonly<Record<string, FactSpec>> = {},
  ) => {
    const { node, ids } = proposedNode(root, proposal, test, documentNumber)
    onPut(withDemand(root, node), more)
    proposals.decide(proposal)
    return ids[0]
  }
  return (
    <ProposalList
      proposals={proposals.undecided}
      onTake={(proposal, test, change) => {
        const id = take(proposal, test)
        if (change && id !== undefined) onOpen(id)
      }}
      onTakeSome={(proposal) => take(proposal, undefined)}
      onAsk={(proposal, question) => {
        const fact = freeKey(taken)
        take(proposal, { test: 'flag', fact, value: true }, { [fact]: question })
      }}
      onLeave={proposals.decide}
    />
  )
}

interface RuleOutcomeProps {
  /** null: there is no rule, or it is not complete. */
  rule: Rule | null
  problems: readonly RuleProblem[]
  now: number
}

/** The result of a rule: its problems, how enterprises read it, and a trial on one enterprise. */
function RuleOutcome({ rule, problems, now }: RuleOutcomeProps) {
  const general = problems.filter(({ conditionIds }) => conditionIds.length === 0)
  const nameOf = useCodeNames()
  return (
    <>
      {general.map((problem) => (
        <RefusalNote
          key={problem.problem}
          tone={isSerious(problem) ? 'bad' : 'warn'}
          text={formatProblem(problem)}
        />
      ))}
      {rule && (
        <View className="rule-said">
          <View className="rule-said-title">企业看到的是</View>
          <RuleWords rule={rule} codeName={nameOf} />
        </View>
      )}
      {rule && <TryRule rule={rule} now={now} />}
    </>
  )
}

interface StartButtonsProps {
  hasRule: boolean
  onSheet: (sheet: OpenSheet) => void
}

/** Buttons to start a rule: with a condition, or with a ready rule. */
function StartButtons({ hasRule, onSheet }: StartButtonsProps) {
  return (
    <View className="rule-start">
      {!hasRule && (
        <Button
          size="small"
          icon="plus"
          text="加第一个条件"
          onPress={() => onSheet({ kind: 'fact', path: [] })}
        />
      )}
      <Button
        kind={hasRule ? 'plain' : 'quiet'}
        size="small"
        icon="copy"
        text={hasRule ? '加一套现成的条件' : '从现成的条件开始'}
        onPress={() => onSheet({ kind: 'known' })}
      />
    </View>
  )
}

type OpenSheet = { kind: 'fact' | 'own'; path: Path } | { kind: 'known' }

interface RuleSheetsProps {
  sheet: OpenSheet | undefined
  onSheet: (sheet: OpenSheet | undefined) => void
  onCondition: (path: Path, test: Test) => void
  onOwnFact: (path: Path, spec: FactSpec) => void
  onRule: (rule: Rule) => void
}

/** The sheets in which a person chooses what to add: a fact, a question of this policy only, or a ready rule. */
function RuleSheets({ sheet, onSheet, onCondition, onOwnFact, onRule }: RuleSheetsProps) {
  const path = sheet && 'path' in sheet ? sheet.path : []
  const close = () => onSheet(undefined)
  return (
    <>
      <FactSheet
        open={sheet?.kind === 'fact'}
        onChoose={(test) => onCondition(path, test)}
        onOwn={() => onSheet({ kind: 'own', path })}
        onClose={close}
      />
      <OwnFactSheet open={sheet?.kind === 'own'} onAdd={(spec) => onOwnFact(path, spec)} onClose={close} />
      <KnownRuleSheet
        open={sheet?.kind === 'known'}
        onChoose={(known) => {
          onRule(known)
          close()
        }}
        onClose={close}
      />
    </>
  )
}
