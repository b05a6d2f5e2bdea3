import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon/icon'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import './eligibility.scss'

const MARKS = { met: 'check', unmet: 'close', unknown: 'question-mark' } as const

/** ✓ ✗ ? in a circle. It is hidden from screen readers, so write the verdict in words beside it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <View className={`verdict-mark verdict-${verdict}`} aria-hidden="true">
      <Icon name={MARKS[verdict]} size="small" />
    </View>
  )
}
