import * as v from 'valibot'
import { action } from './action'
import { count, regionCodeField } from './fields'

/** At most this many of each kind of work are counted, so that counting costs the same in a large zone. */
export const WORK_COUNTED_MAX = 100

const atMost = v.exactOptional(count)

const dayWork = v.object({
  /** Open needs to which the park owes something. This and the next seven are for agents and administrators. */
  todo: atMost,
  /** Needs that nobody has taken up. */
  unclaimed: atMost,
  /** Needs to which something is owed before midnight and that are not late yet. */
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
  /** Policies of the region that wait for approval. This and `sending` are for publishers and administrators. */
  inReview: atMost,
  /** Policies that the caller wrote and nobody has published yet. For publishers. */
  drafts: atMost,
  /** Pushes that are being sent. */
  sending: atMost,
  /** Open claims to enterprises. This and `unverified` are for administrators. */
  claims: atMost,
  /** Enterprises that somebody registered and nobody has verified. */
  unverified: atMost,
})
export type DayWork = v.InferOutput<typeof dayWork>

/** The day's work of an officer. Part of `park`. */
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
