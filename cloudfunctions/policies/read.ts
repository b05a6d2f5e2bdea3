import type { contract } from '@/shared/contract'
import { recogniseEditor, wasPublic } from '@/shared/domain/policy/life'
import { shownState } from '@/shared/domain/policy/policy'
import { toActor } from '@/shared/domain/access/recusal'
import { membershipFor } from '@/shared/domain/access/role'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import { toPolicyView, policyFileUrls } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/handler'
import { toParkParty } from '../_kernel/policies/park-party'
import { regions } from '../_kernel/data/repositories/regions'

export const readPolicy: Handler<typeof contract.policies.read> = async (context) => {
  const { subject, person, now } = context
  const policy = recogniseEditor(subject, person)
  const { regionCode } = policy
  const manages =
    person && membershipFor(toActor(person, now), ['publisher', 'administrator'], { regionCode })
  const state = shownState(policy, now)
  if (!manages && state === 'recalled') return refuse('PolicyRecalled')
  // Others must not learn that a draft exists.
  if (!manages && !wasPublic(state)) throw new ActionError('NotFound')
  const [{ name: regionName }, urls] = await Promise.all([
    regions.known(regionCode, now),
    policyFileUrls(policy.attachments),
  ])
  return {
    policy: toPolicyView(policy, { regionName, now, urls, ...(manages && { desk: toParkParty(context) }) }),
  }
}
