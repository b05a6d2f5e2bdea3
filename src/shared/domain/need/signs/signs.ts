import { MINUTE_MS } from '../../time/units'
import type { NeedTrace } from './trace'

/** Signs that somebody may work for the figures instead of for the enterprise. A sign is a question to ask, and no verdict. */
export const SIGNS = [
  'late_acceptance',
  'empty_words',
  'ping_pong',
  'close_and_reopen',
  'mass_closing',
  'one_sided_ratings',
  'entered_by_solver',
] as const
export type Sign = (typeof SIGNS)[number]

/** The smallest counts that are a sign; `massMinutes` is a span. */
const SIGN_LIMITS = {
  emptyReplies: 2,
  moves: 3,
  reopened: 2,
  massNeeds: 10,
  massMinutes: 30,
  ratings: 5,
  enteredNeeds: 3,
} as const

/** The meaning of each sign, as administrators read it on the page. */
export const SIGN_WORDS: Readonly<Record<Sign, { title: string; meaning: string }>> = {
  late_acceptance: {
    title: '拖到超时才接',
    meaning: '首次答复的时限过了，才第一次有人认领或接手。',
  },
  empty_words: {
    title: '有答复没内容',
    meaning: `同一件里至少 ${SIGN_LIMITS.emptyReplies} 次回复只有“收到、正在办理”一类的话，或把说过的话原样再发一遍。`,
  },
  ping_pong: {
    title: '转来转去',
    meaning: `连续转手至少 ${SIGN_LIMITS.moves} 次，中间没有对企业说一句话。`,
  },
  close_and_reopen: {
    title: '办结又重开',
    meaning: `同一件至少 ${SIGN_LIMITS.reopened} 次提出办结或自动办结后，企业说没解决，或回访后重新办。`,
  },
  mass_closing: {
    title: '扎堆办结',
    meaning: `同一个人在 ${SIGN_LIMITS.massMinutes} 分钟里给至少 ${SIGN_LIMITS.massNeeds} 件提出办结。`,
  },
  one_sided_ratings: {
    title: '评价一边倒',
    meaning: `同一家企业给同一个人至少 ${SIGN_LIMITS.ratings} 次评价，全是“非常满意”，而且占这个人所得评价的一半以上。`,
  },
  entered_by_solver: {
    title: '自己登记自己办结',
    meaning: `同一个人代企业登记、又由自己提出办结的，至少 ${SIGN_LIMITS.enteredNeeds} 件。`,
  },
}

/** One need that shows a sign. */
export interface SignRow {
  sign: Sign
  needId: string
  /** Id of the person whose doing it seems to be; empty where nobody is known. */
  personId: string
  /** When, epoch ms. */
  at: number
  /** The count behind the sign: occurrences in this need, or the number of needs. */
  count: number
}

/** All signs in these needs, sorted by sign, then the latest first; each need at most once for each sign. Pure; the same traces give the same rows. */
export function findSigns(traces: readonly NeedTrace[]): SignRow[] {
  return [
    ...traces.flatMap(signsOfOne),
    ...massClosings(traces),
    ...oneSidedRatings(traces),
    ...enteredBySolver(traces),
  ].sort(
    (a, b) => SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign) || b.at - a.at || (a.needId < b.needId ? -1 : 1),
  )
}

function signsOfOne({ needId, createdAt, taken, empty, moves, reopened, proposals }: NeedTrace): SignRow[] {
  const at = proposals.at(-1)?.at ?? taken?.at ?? createdAt
  const row = (sign: Sign, personId: string, count: number) => ({ sign, needId, personId, at, count })
  const rows: SignRow[] = []
  if (taken && taken.lateMs > 0) rows.push({ ...row('late_acceptance', taken.by, 1), at: taken.at })
  if (empty.length >= SIGN_LIMITS.emptyReplies)
    rows.push(row('empty_words', empty.at(-1) ?? '', empty.length))
  if (moves.count >= SIGN_LIMITS.moves) rows.push(row('ping_pong', moves.by, moves.count))
  if (reopened.count >= SIGN_LIMITS.reopened) rows.push(row('close_and_reopen', reopened.by, reopened.count))
  return rows
}

/** The latest proposal of a need: only that one closes the need. */
function lastProposal({ proposals }: NeedTrace): { by: string; at: number } | undefined {
  return proposals.at(-1)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function massClosings(traces: readonly NeedTrace[]): SignRow[] {
  const closed = traces.flatMap((trace) => {
    const last = lastProposal(trace)
    return last && last.by !== '' ? [{ needId: trace.needId, ...last }] : []
  })
  return [...groupBy(closed, ({ by }) => by)].flatMap(([personId, mine]) => {
    const sorted = [...mine].sort((a, b) => a.at - b.at)
    const counts = new Map<string, number>()
    for (let from = 0, to = 0; to < sorted.length; to += 1) {
      while ((sorted[to]?.at ?? 0) - (sorted[from]?.at ?? 0) > SIGN_LIMITS.massMinutes * MINUTE_MS) from += 1
      const inside = to - from + 1
      if (inside < SIGN_LIMITS.massNeeds) continue
      for (const { needId } of sorted.slice(from, to + 1))
        counts.set(needId, Math.max(counts.get(needId) ?? 0, inside))
    }
    return sorted.flatMap(({ needId, at }) => {
      const count = counts.get(needId)
      return count === undefined ? [] : [{ sign: 'mass_closing' as const, needId, personId, at, count }]
    })
  })
}

function oneSidedRatings(traces: readonly NeedTrace[]): SignRow[] {
  const rated = traces.flatMap((trace) => {
    const last = lastProposal(trace)
    return trace.rating && last && last.by !== '' ? [{ trace, ...last }] : []
  })
  return [...groupBy(rated, ({ by }) => by)].flatMap(([personId, mine]) =>
    [...groupBy(mine, ({ trace }) => trace.enterpriseId).values()].flatMap((ofOne) => {
      const isTop = ofOne.every(({ trace }) => trace.rating === 'very_satisfied')
      if (!isTop || ofOne.length < SIGN_LIMITS.ratings || ofOne.length * 2 < mine.length) return []
      return ofOne.map(({ trace: { needId }, at }) => ({
        sign: 'one_sided_ratings' as const,
        needId,
        personId,
        at,
        count: ofOne.length,
      }))
    }),
  )
}

function enteredBySolver(traces: readonly NeedTrace[]): SignRow[] {
  const own = traces.flatMap((trace) => {
    const last = lastProposal(trace)
    return last && last.by !== '' && last.by === trace.enteredBy ? [{ needId: trace.needId, ...last }] : []
  })
  return [...groupBy(own, ({ by }) => by)].flatMap(([personId, mine]) =>
    mine.length < SIGN_LIMITS.enteredNeeds
      ? []
      : mine.map(({ needId, at }) => ({
          sign: 'entered_by_solver' as const,
          needId,
          personId,
          at,
          count: mine.length,
        })),
  )
}
