import { View } from '@tarojs/components'
import type { ExplainedGroup, ExplainedNode } from '@/shared/domain/policy/eligibility/explanation'
import { CONDITION_WORDS } from '@/features/policies/words'
import { ConditionRow } from './condition-row'
import type { ConditionTreeProps } from './condition-props'
import { VerdictMark } from './verdict-mark'

const JOINS = { all: '都要满足', any: '满足其中一项就行', not: '不能是以下情况' } as const

/** How many conditions of a group must be met, in words. */
function joinWords({ join, atLeast = 1 }: ExplainedGroup): string {
  return join === 'some' ? `满足其中 ${atLeast} 项就行` : JOINS[join]
}

/** Every condition with its verdict, in the groups of the rule. */
export function ConditionTree(props: ConditionTreeProps) {
  const { tree } = props.explanation
  // The outermost group needs no heading when all of it must be met.
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
          {joinWords(node)}
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
