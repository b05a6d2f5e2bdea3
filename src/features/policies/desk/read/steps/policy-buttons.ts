import type { PolicyView } from '@/shared/contract/policy-view'
import type { PolicyEventType } from '@/shared/domain/policy/life'
import { contains } from '@/shared/domain/access/region'
import { mayWrite, type DeskPlaces } from '@/features/policies/desk/places'

/** A button of a policy on the desk. */
export type PolicyButton =
  'edit' | 'submit' | 'pullBack' | 'sendBack' | 'approve' | 'publish' | 'schedule' | 'unschedule' | 'recall'

const BUTTON_OF: Readonly<Record<Exclude<PolicyEventType, 'expired' | 'replaced'>, PolicyButton>> = {
  edited: 'edit',
  submitted: 'submit',
  pulled_back: 'pullBack',
  returned: 'sendBack',
  approved: 'approve',
  published: 'publish',
  scheduled: 'schedule',
  unscheduled: 'unschedule',
  recalled: 'recall',
}
/** The buttons of administrators, who review and withdraw. Publishers write and publish. */
const OF_REVIEWERS: readonly PolicyButton[] = ['sendBack', 'approve', 'recall']
/** The order of the buttons; the first one is the primary button. */
const ORDER: readonly PolicyButton[] = [
  'approve',
  'submit',
  'publish',
  'recall',
  'schedule',
  'unschedule',
  'sendBack',
  'pullBack',
  'edit',
]

/** The buttons that the domain's next steps and the person's roles allow, the primary one first. */
export function policyButtons(policy: PolicyView, places: DeskPlaces): PolicyButton[] {
  const here = places.filter(({ regionCode }) => contains(regionCode, policy.regionCode))
  if (here.length === 0) return []
  const writes = mayWrite(here)
  const allowed = (policy.desk?.steps ?? []).flatMap((event) =>
    event === 'expired' || event === 'replaced' ? [] : [BUTTON_OF[event]],
  )
  const own = allowed.includes('pullBack')
  return ORDER.filter(
    (button) =>
      allowed.includes(button) &&
      (writes || OF_REVIEWERS.includes(button)) &&
      // The author pulls the policy back, and so does not need to send it back.
      !(own && button === 'sendBack'),
  )
}

/** True when the person cannot review the policy only because they wrote in it. */
export function isOwnWork(policy: PolicyView): boolean {
  return policy.state === 'in_review' && policy.desk !== undefined && !policy.desk.steps.includes('approved')
}
