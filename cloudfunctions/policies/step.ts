import type { Action } from '@/shared/contract/action'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { PolicyEvent, PolicyEventType, PolicyParty, PolicyRefusal } from '@/shared/domain/policy/life'
import { changePolicy, type PolicyContent } from '@/shared/domain/policy/policy'
import { refuse, Stop, type Refusal } from '../_kernel/faults'
import type { Context } from '../_kernel/serve'
import { nextShelfVersion } from './shelf-change'
import { policyView } from './view'

/** Any action about one policy. */
type PolicyAction = Action & { about: 'policy' }
type ParkParty = Extract<PolicyParty, { side: 'park' }>

/** Events that put a policy into force or take it out of it. */
const SHELF_EVENTS: readonly PolicyEventType[] = ['published', 'recalled', 'expired']

/** The caller as the history of the policy names them. */
export function partyOf({ person }: Pick<Context<Action>, 'person'>): ParkParty {
  if (!person) throw new Stop('Forbidden')
  return { side: 'park', personId: person.id, name: person.name }
}

/** Why not: whatever the reason, the caller cannot do this now. */
export const notNow = () => refuse('NotAllowedNow')

/** One step in the life of the version that was looked at: the domain decides, `no` says how its reason is told. */
export async function step<A extends PolicyAction, No extends Refusal>(
  context: Context<A>,
  version: number,
  event: PolicyEvent,
  no: (why: PolicyRefusal) => No,
  content?: PolicyContent,
): Promise<{ policy: PolicyView } | No> {
  const { subject: seen, now, store } = context
  const { name: regionName } = await store.regions.known(seen.regionCode, now)
  return context.change(async (tx) => {
    const policy = await tx.policies.byId(seen.id)
    if (!policy) throw new Stop('NotFound')
    if (policy.version !== version) throw new Stop('ChangedMeanwhile')
    const changed = changePolicy(policy, event, now, content)
    if (!changed.ok) return no(changed.refusal)
    const { shelfVersion } = changed.policy
    const next = {
      ...changed.policy,
      shelfVersion: SHELF_EVENTS.includes(event.type) ? await nextShelfVersion(tx) : shelfVersion,
    }
    const saved = await tx.policies.save(next, version)
    return { policy: policyView(saved, { regionName, now, desk: partyOf(context) }) }
  })
}
