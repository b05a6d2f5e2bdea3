import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon/icon'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import './eligibility.scss'

const MARKS = { met: 'check', unmet: 'close', unknown: 'question-mark' } as const

/** ✓ ✗ ? in a round field. The word that goes with it stands beside, for those who do not see it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <View className={`verdict-mark verdict-${verdict}`} aria-hidden="true">
      <Icon name={MARKS[verdict]} size="small" />
    </View>
  )
}
