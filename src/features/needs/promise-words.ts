import type { PromiseBarProps, PromiseTone } from '@/ui/promise-bar/promise-bar'
import type { NeedCard, NeedView, PromiseView } from '@/shared/contract/need-view'
import { formatDayAndTime, formatTimeLeft, formatWhen } from '@/shared/domain/time/wording'

const CLOCK_NOTE = '从您提交那一刻起计时，转办不重算'

const TONES = { in_time: 'calm', at_risk: 'soon', overdue: 'late' } as const satisfies Record<
  NonNullable<PromiseView['due']>,
  PromiseTone
>

/** The tone that the cloud says. A stored answer of an older release has only the time left. */
function promiseTone({ due, leftMs }: Pick<PromiseView, 'due' | 'leftMs'>): PromiseTone {
  if (due) return TONES[due]
  return leftMs !== undefined && leftMs < 0 ? 'late' : 'calm'
}

/** The promise bar of a need in a list; undefined while the park owes nothing. */
export function toCardPromise(need: NeedCard, now: number): PromiseBarProps | undefined {
  if (need.leftMs === undefined || need.spent === undefined || need.dueAt === undefined) return undefined
  const answer = need.ruling ? '决定' : need.state === 'submitted' ? '首次答复' : '答复您'
  return {
    tone: promiseTone(need),
    spent: need.spent,
    left: `${formatTimeLeft(need.leftMs)} · ${formatWhen(need.dueAt, now)} 前${answer}`,
  }
}

/**
 * The whole promise of a need: who, how and by when. The dates have the form of the cloud's sentences, and stay true whenever they are
 * read.
 */
export function toPromiseBar(need: NeedView): PromiseBarProps {
  const { promise } = need
  const who = promise.responsible.name + (promise.meanwhile ? '（不在岗）' : '')
  const how = promise.plan
  if (need.state === 'awaiting_confirmation')
    return {
      tone: 'soon',
      left: '已有办理结果，等您确认',
      parts: {
        who,
        // The result stands above, for as long as it waits.
        how: '等您确认办理结果',
        when: promise.confirmBy === undefined ? '待确认' : `${formatDayAndTime(promise.confirmBy)} 前`,
      },
      note: '到期没有答复会自动办结，之后仍可重新打开',
    }
  if (need.ruling)
    return {
      tone: promiseTone(promise),
      ...(promise.spent !== undefined && { spent: promise.spent }),
      left: need.ruling.kind === 'contest' ? '您的异议等管理员复核' : '经办人申请不受理，等管理员决定',
      parts: { who: '管理员', how: '决定办不办', when: `${formatDayAndTime(need.ruling.decideBy)} 前` },
      note: '到时没有决定，会提醒管理员并报上一级，每一步都记在办理经过里',
    }
  if (promise.pausedAt !== undefined && need.state === 'awaiting_info')
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
      parts: { who, how, when: formatDayAndTime(promise.resolvedAt) },
    }
  }
  if (promise.dueAt === undefined || promise.leftMs === undefined)
    return {
      tone: 'done',
      left: '已结束，不再计时',
      parts: { who, how: need.state === 'declined' ? '没有受理' : how, when: '—' },
    }
  return {
    tone: promiseTone(promise),
    ...(promise.spent !== undefined && { spent: promise.spent }),
    left: formatTimeLeft(promise.leftMs) + (promise.respondedAt === undefined ? '，首次答复' : '，下次答复'),
    parts: { who, how, when: formatDayAndTime(promise.dueAt) },
    note:
      promise.leftMs < 0 && !need.standing
        ? '已超时：会逐级提醒专员、管理员和上级，每一步都记在办理经过里'
        : `${CLOCK_NOTE} · 最晚 ${formatDayAndTime(promise.resolutionDueAt)} 办结`,
  }
}
