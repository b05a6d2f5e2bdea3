import type { PromiseBarProps } from '@/ui/promise-bar/promise-bar'
import type { NeedView } from '@/shared/contract/need-view'
import { formatWhen } from '@/shared/domain/time/wording'
import { toPromiseBar } from '../promise-words'

const CLOCK_NOTE = '从企业提交那一刻起计时，转办不重算'

/** The promise in the words of those who have to keep it. */
export function toDeskPromiseBar(need: NeedView, now: number): PromiseBarProps {
  const { promise, state } = need
  const said = toPromiseBar(need, now)
  if (state === 'awaiting_confirmation')
    return { ...said, tone: 'calm', left: '等企业确认', note: '到期没有答复会自动办结，企业之后仍可重新打开' }
  if (promise.pausedAt !== undefined)
    return {
      ...said,
      left: `等企业补充，计时从 ${formatWhen(promise.pausedAt, now)} 起暂停`,
      ...(said.parts && { parts: { ...said.parts, when: '补充后续算' } }),
      note: CLOCK_NOTE,
    }
  if (said.note === undefined) return said
  return { ...said, note: `${CLOCK_NOTE} · 最晚 ${formatWhen(promise.resolutionDueAt, now)} 办结` }
}
