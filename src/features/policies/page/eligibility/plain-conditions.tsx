import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { classes } from '@/ui/platform/platform'
import type { PolicyView } from '@/shared/contract/policy-view'
import {
  effectiveRoot,
  ruleChildren,
  isCondition,
  type Rule,
  type RuleNode,
} from '@/shared/domain/policy/eligibility/rule'
import { formatCondition } from '@/shared/domain/policy/eligibility/wording'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { nameOfCode } from '@/shared/domain/policy/reason'
import { MeasureDetails } from '../measures/measure-details'
import './eligibility.scss'

const HEADS = { all: '都要满足：', any: '满足其中一项就行：', not: '不能是：' } as const

/** For people without an enterprise: the measures and conditions of a policy, without verdicts. */
export function PlainConditions({ policy, visitor }: { policy: PolicyView; visitor: boolean }) {
  const measures = policyMeasures(policy)
  const several = measures.length > 1
  if (measures.length === 0 && !visitor) return null
  return (
    <Card title={several ? `能得到哪几项（共 ${measures.length} 项）` : '申报条件'}>
      {measures.length === 0 && <View>这里没有给这项政策设条件，谁能办以原文为准。</View>}
      {measures.map((measure) => (
        <View key={measure.id} className={classes(several && 'measure')}>
          {several && <View className="measure-title">{measure.title}</View>}
          <MeasureDetails measure={measure} policy={policy} />
          {measure.rule ? (
            <View className="conditions">
              <Node node={effectiveRoot(measure.rule)} rule={measure.rule} />
            </View>
          ) : (
            <View>这里没有设条件，以原文为准。</View>
          )}
        </View>
      ))}
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
