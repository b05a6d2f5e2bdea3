import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { deadlineChip } from '../words'
import './how-card.scss'

/** How to apply, and by when. */
export function HowCard({
  policy: { plain, deadlineOn, validUntilOn, state },
  now,
}: {
  policy: PolicyView
  now: number
}) {
  const deadline = state === 'published' ? deadlineChip(deadlineOn, now) : undefined
  const when = [
    deadlineOn !== undefined ? { label: '最后一天', text: formatDayWithYear(deadlineOn) } : undefined,
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
