import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { PolicyView } from '@/shared/contract/policy-view'
import { lastDays } from '@/shared/domain/policy/measures/last-days'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { toDay } from '@/shared/domain/time/days'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { deadlineChip } from '../words'
import './how-card.scss'

/** How to apply, and by when. */
export function HowCard({ policy, now }: { policy: PolicyView; now: number }) {
  const { plain, validUntilOn, state } = policy
  const { first, several } = lastDays(policyMeasures(policy), policy, toDay(now))
  const deadline = state === 'published' ? deadlineChip(first, now) : undefined
  const when = [
    first !== undefined
      ? {
          label: '最后一天',
          text: several ? `各项不同，最早 ${formatDayWithYear(first)}` : formatDayWithYear(first),
        }
      : undefined,
    plain.byWhen !== '' ? { label: '什么时候前', text: plain.byWhen } : undefined,
    validUntilOn !== undefined ? { label: '有效期到', text: formatDayWithYear(validUntilOn) } : undefined,
  ].filter((one) => one !== undefined)
  if (plain.how === '' && when.length === 0) return null
  return (
    <Card title="怎么办" aside={deadline && <Chip {...deadline} />}>
      {plain.how !== '' && <View className="policy-how">{plain.how}</View>}
      {when.map(({ label, text }) => (
        <View key={label} className="policy-when">
          <View className="policy-when-label">{label}</View>
          <View className="policy-when-text">{text}</View>
        </View>
      ))}
    </Card>
  )
}
