import type { PromiseBarProps, PromiseTone } from '@/ui/promise-bar/promise-bar'
import type { NeedCard, NeedView } from '@/shared/contract/need-view'
import { formatTimeLeft, formatWhen } from '@/shared/domain/time/wording'

/** From this share of the time on, the bar warns. */
const SOON_SHARE = 0.75

const CLOCK_NOTE = '从您提交那一刻起计时，转办不重算'

function promiseTone(leftMs: number | undefined, spent: number | undefined): PromiseTone {
  if (leftMs !== undefined && leftMs < 0) return 'late'
  return spent !== undefined && spent >= SOON_SHARE ? 'soon' : 'calm'
}

/** The bar of a need in a list; undefined while nothing is owed. */
export function toCardPromise(need: NeedCard, now: number): PromiseBarProps | undefined {
  if (need.leftMs === undefined || need.spent === undefined || need.dueAt === undefined) return undefined
  const answer = need.state === 'submitted' ? '首次答复' : '答复您'
  return {
    tone: promiseTone(need.leftMs, need.spent),
    spent: need.spent,
    left: `${formatTimeLeft(need.leftMs)} · ${formatWhen(need.dueAt, now)} 前${answer}`,
  }
}

/** The whole promise of a need: who, how, by when. */
export function toPromiseBar(need: NeedView, now: number): PromiseBarProps {
  const { promise } = need
  const who = promise.responsible.name
  const how = promise.plan
  if (need.state === 'awaiting_confirmation')
    return {
      tone: 'soon',
      left: '已有办理结果，等您确认',
      parts: {
        who,
        // The result itself stands above, for as long as it waits.
        how: '等您确认办理结果',
        when: promise.confirmBy === undefined ? '待确认' : `${formatWhen(promise.confirmBy, now)} 前`,
      },
      note: '到期没有答复会自动办结，之后仍可重新打开',
    }
  if (promise.pausedAt !== undefined)
    return {
      tone: 'paused',
      ...(promise.spent !== undefined && { spent: promise.spent }),
      left: '等您补充，计时已暂停',
      parts: { who, how, when: '补充后续办' },
      note: CLOCK_NOTE,
    }
  if (promise.resolvedAt !== undefined) {
    const inTime = promise.resolvedAt <= promise.resolutionDueAt
    return {
      tone: 'done',
      left: inTime ? '在承诺时间内办结' : '已办结，比承诺晚了',
      parts: { who, how, when: formatWhen(promise.resolvedAt, now) },
    }
  }
  if (promise.dueAt === undefined || promise.leftMs === undefined)
    return { tone: 'done', left: '已结束，不再计时', parts: { who, how, when: '—' } }
  return {
    tone: promiseTone(promise.leftMs, promise.spent),
    ...(promise.spent !== undefined && { spent: promise.spent }),
    left: formatTimeLeft(promise.leftMs) + (promise.respondedAt === undefined ? '，首次答复' : '，下次答复'),
    parts: { who, how, when: formatWhen(promise.dueAt, now) },
    note:
      promise.leftMs < 0
        ? '已超时：会逐级提醒专员、管理员和上级，每一步都记在办理经过里'
        : `${CLOCK_NOTE} · 最晚 ${formatWhen(promise.resolutionDueAt, now)} 办结`,
  }
}
