import * as v from 'valibot'
import { CATEGORIES } from '../domain/need/category'
import { STANDINGS } from '../domain/need/figures'
import { RATING_LEVELS } from '../domain/need/need'
import { action } from './action'
import { count, id, instant, regionCodeField } from './fields'

/** At most this many readers of one push are counted. */
export const READERS_COUNTED_MAX = 1000

export const BOARD_SPANS = ['week', 'month', 'year'] as const

const standingCounts = v.object(
  Object.fromEntries(STANDINGS.map((one) => [one, count])) as Record<
    (typeof STANDINGS)[number],
    typeof count
  >,
)
/** How often each rating was given. */
export const ratingCounts = v.object(
  Object.fromEntries(RATING_LEVELS.map((one) => [one, count])) as Record<
    (typeof RATING_LEVELS)[number],
    typeof count
  >,
)

const figures = v.object({
  posted: count,
  standing: standingCounts,
  answeredInTime: count,
  answeredLate: count,
  unansweredLate: count,
  resolvedInTime: count,
  resolvedLate: count,
  ratings: ratingCounts,
  unrated: count,
})

const boardView = v.object({
  regionName: v.string(),
  /** Changes up to this instant are counted, epoch ms; 0 before the timer's first count. */
  countedUntil: instant,
  /** First and last day of the span, YYYY-MM-DD. */
  fromOn: v.string(),
  untilOn: v.string(),
  /** Needs posted in the span, by category. */
  categories: v.array(v.object({ category: v.picklist(CATEGORIES), figures })),
  total: figures,
  /** How many were posted in the span before this one. */
  postedBefore: count,
  /** Needs whose promise is broken now, whenever they were posted; a hundred at most. */
  lateNow: count,
  /** The latest pushes: how many people each went to, and how many of these have read it, counted up to a thousand. */
  pushes: v.array(
    v.object({ id, title: v.string(), at: instant, people: v.exactOptional(count), readers: count }),
  ),
})
export type BoardView = v.InferOutput<typeof boardView>
export type BoardSpan = (typeof BOARD_SPANS)[number]

/** The board of a region, for administrators. Part of `park`. */
export const boardActions = {
  board: action({
    summary:
      'Figures of the needs that a region posted this week, month or year: by category and state, answered and solved in time, rated, closed in silence; also what is late now, and how far pushes went. A timer keeps the figures, so reading them costs the same in every region.',
    roles: ['administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, span: v.optional(v.picklist(BOARD_SPANS), 'week') }),
    output: boardView,
  }),
}
