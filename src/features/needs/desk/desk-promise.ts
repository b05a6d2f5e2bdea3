import type { PromiseBarProps } from '@/ui/promise-bar/promise-bar'
import type { NeedView } from '@/shared/contract/need-view'
import { formatDayAndTime } from '@/shared/domain/time/wording'
import { toPromiseBar } from '../promise-words'

const CLOCK_NOTE = '从企业提交那一刻起计时，转办不重算'

/** The promise in words for the officers who have to keep it. */
export function toDeskPromiseBar(need: NeedView): PromiseBarProps {
  const { promise, state } = need
  const bar = toPromiseBar(need)
  if (state === 'awaiting_confirmation')
    return { ...bar, tone: 'calm', left: '等企业确认', note: '到期没有答复会自动办结，企业之后仍可重新打开' }
  if (need.ruling) return need.ruling.kind === 'contest' ? { ...bar, left: '企业的异议等管理员复核' } : bar
  if (promise.pausedAt !== undefined && state === 'awaiting_info')
    return {
      ...bar,
      left: `等企业补充，计时从 ${formatDayAndTime(promise.pausedAt)} 起暂停`,
      ...(bar.parts && { parts: { ...bar.parts, when: '补充后续算' } }),
      note: CLOCK_NOTE,
    }
  if (bar.note === undefined) return bar
  return { ...bar, note: `${CLOCK_NOTE} · 最晚 ${formatDayAndTime(promise.resolutionDueAt)} 办结` }
}
