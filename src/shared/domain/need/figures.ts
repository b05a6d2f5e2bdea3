import type { Category } from './category'
import { RATING_LEVELS, type Need, type RatingLevel } from './need'

/** The fields of a need that counting reads. */
export const FIGURE_FIELDS = [
  'category',
  'state',
  'open',
  'promise',
  'rating',
  'closedWithoutAnswer',
  'createdAt',
] as const
export type FigureNeed = Pick<Need, (typeof FIGURE_FIELDS)[number]>

/** The columns of a board; every need is in exactly one. */
export const STANDINGS = [
  'waiting',
  'working',
  'with_enterprise',
  'solved',
  'silent',
  'declined',
  'withdrawn',
] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * Figures of needs posted in one span, of one category. They are counted from the needs themselves each time and never updated step by step,
 * so that they add up: posted = the sum of `standing`; solved + silent = rated + unrated.
 */
export interface CategoryFigures {
  posted: number
  /** `silent`: closed because the enterprise did not answer; counted apart from needs that it confirmed. */
  standing: Readonly<Record<Standing, number>>
  /** First responses: given in time, given late, and still owed though late. Responses that are not due yet count in none of the three. */
  answeredInTime: number
  answeredLate: number
  unansweredLate: number
  /** Solved and silent needs, by whether the solution came within the promise. */
  resolvedInTime: number
  resolvedLate: number
  ratings: Readonly<Record<RatingLevel, number>>
  /** Solved or silent needs without a rating: silence does not count as satisfaction. */
  unrated: number
}
export type NeedFigures = Readonly<Partial<Record<Category, CategoryFigures>>>

const STANDING_BY_STATE: Readonly<Record<Need['state'], Standing>> = {
  submitted: 'waiting',
  forwarded: 'waiting',
  in_progress: 'working',
  reopened: 'working',
  awaiting_info: 'with_enterprise',
  awaiting_confirmation: 'with_enterprise',
  resolved: 'solved',
  declined: 'declined',
  withdrawn: 'withdrawn',
  merged: 'withdrawn',
}

const noRatings = () =>
  Object.fromEntries(RATING_LEVELS.map((level) => [level, 0])) as Record<RatingLevel, number>
const noStandings = () => Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<Standing, number>

/** The figures of no needs. */
export function emptyFigures(): CategoryFigures {
  return {
    posted: 0,
    standing: noStandings(),
    answeredInTime: 0,
    answeredLate: 0,
    unansweredLate: 0,
    resolvedInTime: 0,
    resolvedLate: 0,
    ratings: noRatings(),
    unrated: 0,
  }
}

function figuresOfOne(need: FigureNeed, now: number): CategoryFigures {
  const figures = emptyFigures()
  const { promise, rating } = need
  const standing =
    need.state === 'resolved' && need.closedWithoutAnswer ? 'silent' : STANDING_BY_STATE[need.state]
  const isClosed = standing === 'solved' || standing === 'silent'
  const answered = promise.respondedAt
  const isInTime = answered !== undefined && answered <= promise.responseDueAt
  const isResolvedInTime = (promise.resolvedAt ?? Number.POSITIVE_INFINITY) <= promise.resolutionDueAt
  return {
    ...figures,
    posted: 1,
    standing: { ...figures.standing, [standing]: 1 },
    answeredInTime: isInTime ? 1 : 0,
    answeredLate: answered !== undefined && !isInTime ? 1 : 0,
    unansweredLate: answered === undefined && need.open && promise.responseDueAt < now ? 1 : 0,
    resolvedInTime: isClosed && isResolvedInTime ? 1 : 0,
    resolvedLate: isClosed && !isResolvedInTime ? 1 : 0,
    ratings: rating ? { ...figures.ratings, [rating.level]: 1 } : figures.ratings,
    unrated: isClosed && !rating ? 1 : 0,
  }
}

/** Counts needs by category as they stand at `now`. */
export function countFigures(needs: readonly FigureNeed[], now: number): NeedFigures {
  return sumFigures(needs.map((need) => ({ [need.category]: figuresOfOne(need, now) })))
}

/** Adds up figures of spans or regions that have no need in common. */
export function sumFigures(parts: readonly NeedFigures[]): NeedFigures {
  const sum: Partial<Record<Category, CategoryFigures>> = {}
  for (const part of parts)
    for (const [category, figures] of Object.entries(part) as [Category, CategoryFigures][]) {
      const before = sum[category]
      sum[category] = before ? addFigures(before, figures) : figures
    }
  return sum
}

/** The sum over all categories. */
export function totalFigures(figures: NeedFigures): CategoryFigures {
  return Object.values(figures).reduce(addFigures, emptyFigures())
}

function addFigures(a: CategoryFigures, b: CategoryFigures): CategoryFigures {
  return {
    posted: a.posted + b.posted,
    standing: addCounts(a.standing, b.standing),
    answeredInTime: a.answeredInTime + b.answeredInTime,
    answeredLate: a.answeredLate + b.answeredLate,
    unansweredLate: a.unansweredLate + b.unansweredLate,
    resolvedInTime: a.resolvedInTime + b.resolvedInTime,
    resolvedLate: a.resolvedLate + b.resolvedLate,
    ratings: addCounts(a.ratings, b.ratings),
    unrated: a.unrated + b.unrated,
  }
}

function addCounts<Key extends string>(
  a: Readonly<Record<Key, number>>,
  b: Readonly<Record<Key, number>>,
): Record<Key, number> {
  const sum: Record<Key, number> = { ...a }
  for (const key of Object.keys(b) as Key[]) sum[key] = a[key] + b[key]
  return sum
}

/** When figures that were counted at `now` change by the passing of time alone: when the next first response falls due. Epoch ms. */
export function nextFiguresAt(needs: readonly FigureNeed[], now: number): number | undefined {
  const due = needs.flatMap(({ open, promise }) =>
    open && promise.respondedAt === undefined && promise.responseDueAt >= now ? [promise.responseDueAt] : [],
  )
  return due.length === 0 ? undefined : due.reduce((a, b) => Math.min(a, b))
}
