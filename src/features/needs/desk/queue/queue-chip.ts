import type { ChipProps } from '@/ui/chip/chip'
import type { NeedCard } from '@/shared/contract/need-view'
import { formatWorkingTimeBriefly } from '@/shared/domain/time/wording'
import { toCardPromise } from '@/features/needs/promise-words'
import { NEED_STATE_CHIPS } from '@/features/needs/wording'

/** The time left while the park owes something, else the state. */
export function toQueueChip(need: NeedCard, now: number): ChipProps {
  const tone = toCardPromise(need, now)?.tone
  if (need.leftMs === undefined || tone === undefined) return NEED_STATE_CHIPS[need.state]
  const words = formatWorkingTimeBriefly(need.leftMs)
  if (tone === 'late') return { text: `超时 ${words}`, tone: 'bad', icon: 'warning' }
  return { text: `剩 ${words}`, tone: tone === 'soon' ? 'warn' : 'accent', icon: 'clock' }
}
