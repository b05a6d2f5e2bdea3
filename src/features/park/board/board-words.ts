import type { BoardSpan, BoardView } from '@/shared/contract/park-board'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { toCsv } from '@/shared/domain/file/csv'
import type { Standing } from '@/shared/domain/need/figures'
import { meanRating } from '@/shared/domain/need/handled'
import { RATING_LABELS, RATING_LEVELS } from '@/shared/domain/need/need'

export type Figures = BoardView['total']

export const SPAN_LABELS: Readonly<Record<BoardSpan, { now: string; before: string }>> = {
  week: { now: '本周', before: '上周' },
  month: { now: '本月', before: '上月' },
  year: { now: '今年', before: '去年' },
}

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  waiting: '待受理',
  working: '办理中',
  with_enterprise: '等企业',
  solved: '企业确认办结',
  silent: '无人应答后关闭',
  declined: '不受理',
  withdrawn: '撤回或合并',
}

/** A share in words; a dash when there is nothing to share. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((1000 * part) / whole) / 10}%`
}

/** The first responses that were due by now, and how many of them came in time. */
export function answered({ answeredInTime, answeredLate, unansweredLate }: Figures): {
  inTime: number
  due: number
} {
  return { inTime: answeredInTime, due: answeredInTime + answeredLate + unansweredLate }
}

/** The number of ratings, and their mean from 1 (worst) to 5 as text. */
export function rated({ ratings }: Pick<Figures, 'ratings'>): { count: number; mean: string } {
  const { count, mean } = meanRating(ratings)
  return { count, mean: mean === undefined ? '—' : mean.toFixed(1) }
}

/** The whole board as a table for a spreadsheet. */
export function toBoardCsv({ regionName, fromOn, untilOn, categories, total }: BoardView): string {
  const standings = Object.keys(STANDING_LABELS) as Standing[]
  const head = [
    '类别', '诉求', ...standings.map((one) => STANDING_LABELS[one]),
    '首次答复按时', '首次答复超时', '该答复还没答复', '按时办结', '超时办结',
    ...RATING_LEVELS.map((level) => RATING_LABELS[level]), '没有评价',
  ] // prettier-ignore
  const line = (name: string, one: Figures) => [
    name, one.posted, ...standings.map((key) => one.standing[key]),
    one.answeredInTime, one.answeredLate, one.unansweredLate, one.resolvedInTime, one.resolvedLate,
    ...RATING_LEVELS.map((level) => one.ratings[level]), one.unrated,
  ] // prettier-ignore
  return toCsv([
    [`${regionName} ${fromOn} 至 ${untilOn} 提交的诉求`],
    head,
    ...categories.map(({ category, figures }) => line(CATEGORY_SPECS[category].label, figures)),
    line('合计', total),
  ])
}
