import * as v from 'valibot'
import { action } from './action'
import { count, regionCodeField } from './fields'

/** Of each kind of work at most this many are counted: what it takes to count does not grow with the zone. */
export const WORK_COUNTED_MAX = 100

const atMost = v.exactOptional(count)

const dayWork = v.object({
  /** Open needs to which the park owes something. For agents and administrators, as the next seven. */
  todo: atMost,
  /** Needs that nobody has taken up. */
  unclaimed: atMost,
  /** Needs to which something is owed before midnight, and not late yet. */
  dueToday: atMost,
  /** Needs whose promise is broken. */
  late: atMost,
  /** Open needs that the caller answers for. */
  mine: atMost,
  /** Needs in which the enterprise has to act. */
  awaiting: atMost,
  /** Needs of the caller whose enterprise has confirmed today that they are solved. */
  solvedToday: atMost,
  /** Enterprises of the region that the caller looks after. */
  stewarded: atMost,
  /** Policies of the region that wait for approval. For publishers and administrators, as pushes. */
  inReview: atMost,
  /** What the caller wrote and nobody has published yet. For publishers. */
  drafts: atMost,
  /** Pushes on their way. */
  sending: atMost,
  /** Questions whose enterprise it is. For administrators, as unverified. */
  claims: atMost,
  /** Enterprises that somebody registered and nobody has verified. */
  unverified: atMost,
})
export type DayWork = v.InferOutput<typeof dayWork>

/** What waits for somebody of the park. Part of `park`. */
export const dayActions = {
  today: action({
    summary:
      'What waits for the caller in a region, counted up to a hundred of each kind: needs, policies, pushes, enterprises. Only what the caller may work on.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: dayWork,
  }),
}
