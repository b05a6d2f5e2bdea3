import * as v from 'valibot'
import { action } from './action'
import { category, count, id, regionCodeField } from './fields'
import { LATE_AUDIENCES } from '../domain/need/service-terms'

const ADMINISTRATORS = ['administrator'] as const
const HOURS_MAX = 40
const DAYS_MAX = 60

/** Working hours, in steps of half an hour. */
const hours = v.pipe(
  v.number('请填数字'),
  v.minValue(0.5, '最少半小时'),
  v.maxValue(HOURS_MAX, `最多 ${HOURS_MAX} 小时`),
  v.multipleOf(0.5, '请填整数或半小时'),
)
const days = v.pipe(
  v.number('请填数字'),
  v.integer('请填整数'),
  v.minValue(1, '最少一天'),
  v.maxValue(DAYS_MAX, `最多 ${DAYS_MAX} 天`),
)
const lateStep = v.object({ afterHours: hours, tells: v.picklist(LATE_AUDIENCES, '请选择通知谁') })

const termsView = v.object({
  /** Version of the region; `setTerms` sends it back, so that it changes exactly what was read. */
  version: count,
  /** Working hours until the first response, as they are in effect now. */
  urgentResponseHours: v.number(),
  responseHours: v.number(),
  /** Working hours within which a colleague must answer an offer of a need, as they are in effect now. */
  urgentOfferHours: v.number(),
  offerHours: v.number(),
  /** Working days until the resolution, as they are in effect now, and the most that the level above allows. */
  categories: v.array(v.object({ category, days: count, most: count })),
  most: v.object({
    urgentResponseHours: v.number(),
    responseHours: v.number(),
    urgentOfferHours: v.number(),
    offerHours: v.number(),
    aboveAfterHours: v.number(),
  }),
  /** Ordered by time. */
  ladder: v.array(v.object({ afterHours: v.number(), tells: v.picklist(LATE_AUDIENCES) })),
  leaderId: v.exactOptional(id),
  /** Who may be the leader. */
  officers: v.array(v.object({ personId: id, name: v.string() })),
})
export type TermsView = v.InferOutput<typeof termsView>

/** What a zone promises, and whom it tells when a promise is late. Part of `park`. */
export const termsActions = {
  terms: action({
    summary: 'What a region promises by category and urgency, and whom it tells when a promise is late.',
    roles: ADMINISTRATORS,
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: termsView,
  }),
  setTerms: action({
    summary:
      'Change what a region promises, never slower than the level above, and the ladder of late promises. Promises change for needs posted from now on, the ladder for all at once.',
    roles: ADMINISTRATORS,
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      version: count,
      urgentResponseHours: hours,
      responseHours: hours,
      /** Phones of earlier releases leave these two out; the stored values then stay. */
      urgentOfferHours: v.exactOptional(hours),
      offerHours: v.exactOptional(hours),
      resolutionDays: v.pipe(v.array(v.object({ category, days })), v.maxLength(20)),
      ladder: v.pipe(v.array(lateStep), v.minLength(1, '至少要有一级'), v.maxLength(6, '最多 6 级')),
      leaderId: v.exactOptional(id),
    }),
    output: termsView,
    refusals: ['SlowerThanAbove', 'LadderOrder', 'LadderEnds', 'LeaderMissing', 'OfficerUnknown'],
  }),
}
