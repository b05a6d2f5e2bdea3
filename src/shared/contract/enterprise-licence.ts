import * as v from 'valibot'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { attachment, count, fileChanged, id, instant } from './fields'

/** A picture of the business licence, for the officers who verify the enterprise. */
export const licenceView = v.object({
  name: v.string(),
  sizeBytes: count,
  /** Address from which it can be fetched for two hours; empty when the file is gone or is not the one that was uploaded. */
  url: v.string(),
  changed: fileChanged,
  at: instant,
})
export type LicenceView = v.InferOutput<typeof licenceView>

const standingView = v.object({
  status: v.picklist(ENTERPRISE_STATUSES),
  /** When the picture that waits for the park was uploaded; absent while there is none. */
  licenceAt: v.exactOptional(instant),
})

/** Whether the park has verified an enterprise, and the picture of its licence that helps it to do so. Part of `enterprises`. */
export const licenceActions = {
  standing: action({
    summary: 'The status of my enterprise, and whether a picture of its licence waits for the park.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: standingView,
  }),
  showLicence: action({
    summary:
      'Show the park a picture of my enterprise’s business licence. Administrators and the enterprise’s steward see it. It is deleted once they have decided, after 90 days at the latest.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 5,
    input: v.object({ enterpriseId: id, licence: attachment }),
    output: standingView,
    refusals: ['ForeignFile', 'LicenceUnreadable', 'NotAllowedNow'],
  }),
}
