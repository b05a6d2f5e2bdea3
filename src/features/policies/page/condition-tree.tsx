import { View } from '@tarojs/components'
import type { ExplainedNode, Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { PolicyView } from '@/shared/contract/policy-view'
import { CONDITION_WORDS } from '../words'
import { ConditionRow } from './condition-row'
import { VerdictMark } from './verdict-mark'

/** A fact that is being asked, and in which condition. */
export interface Asking {
  conditionId: string
  fact: FactKey
}

export interface ConditionTreeProps {
  policy: PolicyView
  rule: Rule
  explanation: Explanation
  asking: Asking | undefined
  busy: boolean
  onAsk: (asking: Asking | undefined) => void
  /** The person reads the clause of a condition. */
  onLook: () => void
  onTell: (fact: FactKey, value: FactValue) => Promise<void>
}

const JOINS = { all: '都要满足', any: '满足其中一项就行', not: '不能是以下情况' } as const

/** Every condition with ✓ ✗ ?, grouped as the rule joins them. */
export function ConditionTree(props: ConditionTreeProps) {
  const { tree } = props.explanation
  // The outermost "all of these" goes without saying.
  if ('join' in tree && tree.join === 'all')
    return (
      <View className="conditions">
        {tree.children.map((child, index) => (
          <Node key={index} node={child} tree={props} />
        ))}
      </View>
    )
  return (
    <View className="conditions">
      <Node node={tree} tree={props} />
    </View>
  )
}

function Node({ node, tree }: { node: ExplainedNode; tree: ConditionTreeProps }) {
  if ('id' in node) return <ConditionRow explained={node} {...tree} />
  return (
    <View className="condition-group">
      <View className="condition-group-head">
        <VerdictMark verdict={node.verdict} />
        <View>
          {node.label !== undefined && `${node.label}：`}
          {JOINS[node.join]}
          <View className="unseen">，{CONDITION_WORDS[node.verdict]}</View>
        </View>
      </View>
      <View className="condition-group-inside">
        {node.children.map((child, index) => (
          <Node key={index} node={child} tree={tree} />
        ))}
      </View>
    </View>
  )
}
