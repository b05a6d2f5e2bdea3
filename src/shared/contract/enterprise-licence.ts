import * as v from 'valibot'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { attachment, count, fileChanged, id, instant } from './fields'

/** A picture of the business licence, for whoever verifies by it. */
export const licenceView = v.object({
  name: v.string(),
  sizeBytes: count,
  /** Where it can be fetched for two hours; empty when it is gone, or not what was uploaded. */
  url: v.string(),
  changed: fileChanged,
  at: instant,
})
export type LicenceView = v.InferOutput<typeof licenceView>

const standingView = v.object({
  status: v.picklist(ENTERPRISE_STATUSES),
  /** When the picture came that waits for the park; absent while there is none. */
  licenceAt: v.exactOptional(instant),
})

/** How an enterprise stands with the park, and by what it can show that it is what it says. */
export const licenceActions = {
  standing: action({
    summary: 'How my enterprise stands with the park, and whether a picture of its licence waits there.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: standingView,
  }),
  showLicence: action({
    summary:
      'Show the park a picture of my enterprise’s business licence. Its administrators and the enterprise’s steward see it; it is deleted when they have decided, after 90 days at the latest.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 5,
    input: v.object({ enterpriseId: id, licence: attachment }),
    output: standingView,
    refusals: ['ForeignFile', 'LicenceUnreadable', 'NotAllowedNow'],
  }),
}
