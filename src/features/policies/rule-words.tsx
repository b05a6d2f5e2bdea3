import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '@/ui/icon/icon'
import { classes, ariaRole } from '@/ui/platform/platform'
import {
  effectiveRoot,
  ruleChildren,
  ruleConditions,
  isCondition,
  type ClauseRef,
  type Rule,
  type RuleNode,
} from '@/shared/domain/policy/eligibility/rule'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { formatCondition, VERDICT_LABELS, type NameOfCode } from '@/shared/domain/policy/eligibility/wording'
import './rule-words.scss'

export interface RuleWordsProps {
  rule: Rule
  codeName: NameOfCode
  /** Verdicts by condition id, when the rule is tried on an enterprise. */
  verdicts?: ReadonlyMap<string, Verdict>
  /** The problem of each condition in words, by its id. */
  faults?: ReadonlyMap<string, string>
}

const MARKS: Readonly<Record<Verdict, IconName>> = { met: 'check', unmet: 'close', unknown: 'question' }

/** The source of a condition: 依据 四（十）. It has the title of the document when the reference names one. */
export function formatClause({ title, path }: ClauseRef): string {
  return ['依据', ...(title === undefined ? [] : [`《${title}》`]), path]
    .filter((part) => part !== '')
    .join(' ')
}

/** A rule in plain sentences, nested like its groups. Each sentence has the clause from which it comes. */
export function RuleWords({ rule, ...more }: RuleWordsProps) {
  return (
    <View className="rule-words">
      <Node node={effectiveRoot(rule)} rule={rule} negated={false} {...more} />
    </View>
  )
}

interface NodeProps extends RuleWordsProps {
  node: RuleNode
  negated: boolean
}

function Node({ node, negated, ...rest }: NodeProps) {
  if (isCondition(node)) return <Sentence node={node} negated={negated} {...rest} />
  if ('not' in node) return <Node node={node.not} negated={!negated} {...rest} />
  const children = ruleChildren(node)
  const join = 'of' in node ? formatSome(node.atLeast, negated) : formatJoin('all' in node, negated)
  return (
    <View className="rule-words-group" {...ariaRole('group')} aria-label={node.label ?? join}>
      <View className="rule-words-join">{node.label === undefined ? join : `${node.label}（${join}）`}</View>
      <View className="rule-words-children">
        {children.map((child, index) => (
          <Node key={nodeKey(child, index)} node={child} {...rest} negated={false} />
        ))}
      </View>
    </View>
  )
}

/** How many conditions of a group must be met, in words. */
function formatJoin(all: boolean, negated: boolean): string {
  if (negated) return all ? '下面不能同时满足' : '下面一项都不能有'
  return all ? '下面都要满足' : '下面满足一项就行'
}

function formatSome(atLeast: number, negated: boolean): string {
  return negated ? `下面满足的不能到 ${atLeast} 项` : `下面满足 ${atLeast} 项就行`
}

function nodeKey(node: RuleNode, index: number): string {
  return ruleConditions(node)[0]?.id ?? String(index)
}

function Sentence({ node, negated, rule, codeName, verdicts, faults }: NodeProps) {
  if (!isCondition(node)) return null
  const verdict = verdicts?.get(node.id)
  const shown = verdict && negated && verdict !== 'unknown' ? (verdict === 'met' ? 'unmet' : 'met') : verdict
  const fault = faults?.get(node.id)
  return (
    <View className="rule-words-line">
      {shown ? (
        <View
          className={classes('rule-words-mark', `rule-words-${shown}`)}
          aria-label={VERDICT_LABELS[shown]}
        >
          <Icon name={MARKS[shown]} size="small" />
        </View>
      ) : (
        <View className="rule-words-dot" />
      )}
      <View className="rule-words-text">
        <View>
          {negated && <Text className="rule-words-not">不能是：</Text>}
          <Text>{formatCondition(node, rule, codeName)}</Text>
        </View>
        {node.clause !== undefined && <View className="rule-words-clause">{formatClause(node.clause)}</View>}
        {fault !== undefined && <View className="rule-words-fault">{fault}</View>}
      </View>
    </View>
  )
}
