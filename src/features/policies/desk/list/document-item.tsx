import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { POLICY_LEVEL_LABELS } from '@/shared/domain/policy/level'
import { formatAgo, formatDay } from '@/shared/domain/time/wording'
import { POLICY_STATE_CHIPS } from '../state-words'
import './document-item.scss'

export interface DocumentItemProps {
  policy: PolicyCard
  now: number
  chosen: boolean
  onOpen: () => void
}

/** A policy in the publisher's list: title, number, issuing body, state, and when somebody last changed it. */
export function DocumentItem({ policy, now, chosen, onOpen }: DocumentItemProps) {
  const { shortTitle, documentNumber, issuingBody, level, state, deadlineOn, updatedAt, gain } = policy
  const from = [documentNumber, issuingBody || undefined, POLICY_LEVEL_LABELS[level]].filter(
    (part) => part !== undefined,
  )
  return (
    <Card onPress={onOpen} chosen={chosen} label={`${shortTitle}，${POLICY_STATE_CHIPS[state].text}`}>
      <View className="document-head">
        <View className="document-title">{shortTitle}</View>
        <Chip {...POLICY_STATE_CHIPS[state]} />
      </View>
      <View className="document-from">{from.join(' · ')}</View>
      {gain !== '' && <View className="document-gain">{gain}</View>}
      <View className="document-foot">
        {[
          `${formatAgo(updatedAt, now)}改动`,
          ...(deadlineOn === undefined ? [] : [`${formatDay(deadlineOn)}截止`]),
        ].join(' · ')}
      </View>
    </Card>
  )
}
