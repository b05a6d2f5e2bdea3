import type { Responsible } from '../access/party'
import { CATEGORIES, CATEGORY_SPECS, type Category, type Difficulty } from './category'

/** Who is told, in addition to the responsible officer, when a promise stays late. */
export const LATE_AUDIENCES = ['substitute', 'administrators', 'leader', 'above'] as const
export type LateAudience = (typeof LATE_AUDIENCES)[number]

/** One step of the ladder that an unkept promise climbs. */
export interface LateStep {
  /** Working hours after the date. */
  afterHours: number
  tells: LateAudience
}

/** A region's promises, and the people whom it tells when a promise is late. The product's defaults apply to absent fields. */
export interface ServiceTerms {
  /** Working hours until the first response to an urgent need, and to any other. */
  urgentResponseHours?: number
  responseHours?: number
  /** Working hours in which a colleague has to answer an offer: of an urgent need, and of any other. */
  urgentOfferHours?: number
  offerHours?: number
  /** Working days until the resolution, by category. */
  resolutionDays?: Readonly<Partial<Record<Category, number>>>
  /** Sorted by `afterHours`. */
  ladder?: readonly LateStep[]
  /** The leader whom the ladder tells, by name. */
  leader?: Responsible
}

/** Working days until the resolution for a region without terms of its own. */
const RESOLUTION_DAYS: Readonly<Record<Difficulty, number>> = { consultation: 2, ordinary: 5, hard: 15 }

/** The slowest terms that any region may promise. They are also the product's defaults. */
export const SLOWEST = {
  urgentResponseHours: 2,
  /** One working day. */
  responseHours: 8,
  urgentOfferHours: 1,
  offerHours: 4,
  /** The level above is told after so many working hours at the latest. */
  aboveAfterHours: 16,
} as const

/** Working hours that a colleague has to answer an offer. */
export function offerHoursOf({ urgent }: { urgent: boolean }, terms: ServiceTerms | undefined): number {
  return urgent
    ? (terms?.urgentOfferHours ?? SLOWEST.urgentOfferHours)
    : (terms?.offerHours ?? SLOWEST.offerHours)
}

export function resolutionDaysOf(category: Category, terms: ServiceTerms | undefined): number {
  return terms?.resolutionDays?.[category] ?? RESOLUTION_DAYS[CATEGORY_SPECS[category].difficulty]
}

/** The faults of terms. `slower`: slower than the level above allows. */
export type TermsFault = 'slower' | 'ladder_order' | 'ladder_ends' | 'leader_missing'

/** The first fault of a region's terms, compared with those of the level above; undefined when the region may promise so. */
export function findTermsFault(terms: ServiceTerms, above: ServiceTerms | undefined): TermsFault | undefined {
  const { urgentResponseHours: urgent = 0, responseHours: ordinary = 0, ladder, leader } = terms
  const isSlower =
    urgent > (above?.urgentResponseHours ?? SLOWEST.urgentResponseHours) ||
    ordinary > (above?.responseHours ?? SLOWEST.responseHours) ||
    isSlowerOffer(terms, above) ||
    CATEGORIES.some((category) => resolutionDaysOf(category, terms) > resolutionDaysOf(category, above))
  if (isSlower) return 'slower'
  if (!ladder) return undefined
  if (ladder.some(({ afterHours }, i) => afterHours <= (ladder[i - 1]?.afterHours ?? 0)))
    return 'ladder_order'
  const last = ladder.at(-1)
  if (last?.tells !== 'above' || last.afterHours > SLOWEST.aboveAfterHours) return 'ladder_ends'
  return ladder.some(({ tells }) => tells === 'leader') && !leader ? 'leader_missing' : undefined
}

function isSlowerOffer(terms: ServiceTerms, above: ServiceTerms | undefined): boolean {
  const { urgentOfferHours = 0, offerHours = 0 } = terms
  return (
    urgentOfferHours > offerHoursOf({ urgent: true }, above) ||
    offerHours > offerHoursOf({ urgent: false }, above)
  )
}

/** The terms after their leader has left: `to` becomes the leader, or else administrators are told in the leader's place. */
export function replaceLeader(
  { leader: _leaves, ladder, ...terms }: ServiceTerms,
  to?: Responsible,
): ServiceTerms {
  if (to) return { ...terms, ...(ladder && { ladder }), leader: to }
  const instead = ladder?.map((step) =>
    step.tells === 'leader' ? { ...step, tells: 'administrators' as const } : step,
  )
  return { ...terms, ...(instead && { ladder: instead }) }
}
