import { RATING_LEVELS, type Need, type RatingLevel } from './need'

/** The fields of a closed need that counting reads. */
export const HANDLED_FIELDS = ['responsible', 'state', 'closedWithoutAnswer', 'rating', 'timeline'] as const
export type HandledNeed = Pick<Need, (typeof HANDLED_FIELDS)[number]>

/** Counts of what one person has completed since an instant. */
export interface Handled {
  /** Needs that the enterprise confirmed as solved since then. Needs closed by silence and declined needs do not count. */
  solved: number
  /** The ratings that were given since then, 好差评. */
  ratings: Readonly<Record<RatingLevel, number>>
}

/** The count of a person who has completed nothing. */
export const NOTHING_HANDLED: Handled = {
  solved: 0,
  ratings: Object.fromEntries(RATING_LEVELS.map((level) => [level, 0])) as Record<RatingLevel, number>,
}

/** Counts what each person who answers for one of these needs has completed since `since` (epoch ms). */
export function countHandled(needs: readonly HandledNeed[], since: number): ReadonlyMap<string, Handled> {
  const byPerson = new Map<string, Handled>()
  for (const need of needs) {
    const { personId } = need.responsible
    const { solved, ratings } = byPerson.get(personId) ?? NOTHING_HANDLED
    const level = need.rating && need.rating.at >= since ? need.rating.level : undefined
    byPerson.set(personId, {
      solved: solved + (isConfirmedSince(need, since) ? 1 : 0),
      ratings: level ? { ...ratings, [level]: ratings[level] + 1 } : ratings,
    })
  }
  return byPerson
}

function isConfirmedSince({ state, closedWithoutAnswer, timeline }: HandledNeed, since: number): boolean {
  if (state !== 'resolved' || closedWithoutAnswer) return false
  return timeline.some(({ type, at }) => type === 'confirmed' && at >= since)
}

/** The number of ratings and their mean, from 1 (worst) to 5; no mean without a rating. */
export function meanRating(ratings: Handled['ratings']): { count: number; mean?: number } {
  const count = RATING_LEVELS.reduce((sum, level) => sum + ratings[level], 0)
  if (count === 0) return { count }
  const points = RATING_LEVELS.reduce(
    (sum, level, index) => sum + ratings[level] * (RATING_LEVELS.length - index),
    0,
  )
  return { count, mean: points / count }
}
