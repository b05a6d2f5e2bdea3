import type { contract } from '@/shared/contract'
import type { ParsedInputOf } from '@/shared/contract/action'
import { newLasting } from '@/shared/domain/push/lasting'
import { isInForce } from '@/shared/domain/policy/life'
import { policyMessage, policyNotice } from '@/shared/domain/push/policy-message'
import { orderedRings, RINGS_BEFORE } from '@/shared/domain/push/rings'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import { type Push, pushes, toPushId } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import { readAudience, confirmationFor, audienceDigest, type Audience } from './audience'
import { keepAudience } from './frozen-audience'
import { policyPage } from './message'
import { findTargets } from './reach'
import { refusedLines } from './ring-views'
import { pushView } from './view'
import { policies } from '../_kernel/data/repositories/policies'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'

export const sendPush: Handler<typeof contract.pushes.send> = async (context, input) => {
  const { subject: policy, person, now } = context
  const { version, digest, urgent, measureIds, rings = RINGS_BEFORE, lasting = false } = input
  if (!person) throw new ActionError('Forbidden')
  if (policy.version !== version) throw new ActionError('ChangedMeanwhile')
  if (!isInForce(policy, now)) return refuse('NotPublished')
  const id = toPushId(policy)
  if (await pushes.byId(id)) return refuse('AlreadyPushed')
  const roster = await readPeopleRoster(now)
  const audience = await readAudience(policy, roster, now, { measureIds, rings })
  const { groups, told, lastOn } = audience
  const values = policyMessage(policy)
  const refused = refusedLines([{ values }, ...groups])
  if (refused.length > 0)
    return refuse(
      'FieldsRefused',
      Object.fromEntries(refused.map(({ name, label, problem = '' }) => [name, `${label}：${problem}`])),
    )
  if (audienceDigest(policy, urgent, audience) !== digest) return refuse('AudienceChanged')
  if (lasting && lastOn === undefined)
    throw new ActionError('InvalidInput', { lasting: '原文没有写截止日期，不能一直告诉新符合的企业' })
  const unconfirmed = missingConfirmation(audience, input)
  if (unconfirmed) return unconfirmed
  const push: Push = {
    id,
    version: 1,
    policyId: policy.id,
    policyVersion: version,
    regionCode: policy.regionCode,
    urgent,
    state: 'planning',
    by: { personId: person.id, name: person.name },
    at: now,
    audienceFileId: await keepAudience(id, told),
    enterprises: told.length,
    people: findTargets(roster, told).length,
    rings: orderedRings(rings),
    ...(measureIds && { measureIds }),
    ...(lasting && lastOn !== undefined && { lasting: newLasting(lastOn, now) }),
    groups,
    values,
    page: policyPage(policy),
    notice: policyNotice(policy),
  }
  return context.change(async (tx) => {
    // Somebody else may have been quicker, or the policy recalled, while the audience was counted.
    if (await tx.use(pushes).byId(id)) return refuse('AlreadyPushed')
    const current = await tx.use(policies).byId(policy.id)
    if (current?.version !== version) throw new ActionError('ChangedMeanwhile')
    await tx.use(pushes).insert(push)
    return { push: pushView(push) }
  })
}

/** What has to be said once more before this audience is told, and was not. */
function missingConfirmation(
  audience: Audience,
  {
    confirmed,
    pastConfirmed,
  }: Pick<ParsedInputOf<typeof contract.pushes.send>, 'confirmed' | 'pastConfirmed'>,
) {
  const confirm = confirmationFor(audience)
  if (confirm === 'nobody' && confirmed !== confirm) return refuse('ConfirmNobody')
  if (confirm === 'everybody' && confirmed !== confirm) return refuse('ConfirmEverybody')
  return audience.pastOn !== undefined && !pastConfirmed ? refuse('ConfirmPast') : undefined
}
