import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import type { PolicyView } from '@/shared/contract/policy-view'
import {
  effectiveRoot,
  ruleChildren,
  isCondition,
  type Rule,
  type RuleNode,
} from '@/shared/domain/policy/eligibility/rule'
import { formatCondition } from '@/shared/domain/policy/eligibility/wording'
import { nameOfCode } from '@/shared/domain/policy/reason'
import './eligibility.scss'

const HEADS = { all: '都要满足：', any: '满足其中一项就行：', not: '不能是：' } as const

/** The conditions without verdicts, for people who have no enterprise to check. */
export function PlainConditions({ policy: { rule }, visitor }: { policy: PolicyView; visitor: boolean }) {
  if (!rule && !visitor) return null
  return (
    <Card title="申报条件">
      {rule ? (
        <View className="conditions">
          <Node node={effectiveRoot(rule)} rule={rule} />
        </View>
      ) : (
        <View>这项政策没有限定条件。</View>
      )}
      {visitor && (
        <View className="visitor-hint">
          <Icon name="info" size="small" />
          <View>登记企业后，逐条告诉您符不符合、差在哪里。</View>
        </View>
      )}
    </Card>
  )
}

function Node({ node, rule }: { node: RuleNode; rule: Rule }) {
  if (isCondition(node))
    return (
      <View className="plain-condition">
        <View className="plain-dot" aria-hidden="true" />
        <View>{formatCondition(node, rule, nameOfCode)}</View>
      </View>
    )
  const head =
    'of' in node
      ? `满足其中 ${node.atLeast} 项就行：`
      : HEADS['all' in node ? 'all' : 'any' in node ? 'any' : 'not']
  return (
    <View>
      <View className="plain-head">
        {node.label !== undefined && `${node.label}，`}
        {head}
      </View>
      <View className="plain-inside">
        {ruleChildren(node).map((child, index) => (
          <Node key={index} node={child} rule={rule} />
        ))}
      </View>
    </View>
  )
}
