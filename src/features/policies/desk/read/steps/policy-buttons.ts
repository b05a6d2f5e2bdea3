import type { PolicyView } from '@/shared/contract/policy-view'
import type { PolicyEventType } from '@/shared/domain/policy/life'
import { contains } from '@/shared/domain/access/region'
import { mayWrite, type DeskPlaces } from '@/features/policies/desk/places'

/** What one can press on a policy of the desk. */
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
/** Administrators review and withdraw; writing and publishing is the publishers'. */
const OF_REVIEWERS: readonly PolicyButton[] = ['sendBack', 'approve', 'recall']
/** Most wanted first: what comes first is the primary button. */
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
      // Who wrote it takes it back instead of sending it back to themselves.
      !(own && button === 'sendBack'),
  )
}

/** True where the person would review it had they not written in it. */
export function isOwnWork(policy: PolicyView): boolean {
  return policy.state === 'in_review' && policy.desk !== undefined && !policy.desk.steps.includes('approved')
}
