import type { contract } from '@/shared/contract'
import { isInForce } from '@/shared/domain/policy/life'
import { messageLines } from '@/shared/domain/push/message-fields'
import { policyMessage, policyNotice } from '@/shared/domain/push/policy-message'
import { refuse, Stop } from '../_kernel/rpc/action-error'
import type { Push } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/serve'
import { audienceOf, confirmationFor, digestOf } from './audience'
import { keepAudience } from './frozen-audience'
import { pageOf, pushIdOf } from './message'
import { pushView } from './view'

export const send: Handler<typeof contract.pushes.send> = async (context, input) => {
  const { subject: policy, person, now, store } = context
  const { version, digest, urgent, confirmed } = input
  if (!person) throw new Stop('Forbidden')
  if (policy.version !== version) throw new Stop('ChangedMeanwhile')
  if (!isInForce(policy, now)) return refuse('NotPublished')
  const id = pushIdOf(policy)
  if (await store.pushes.byId(id)) return refuse('AlreadyPushed')
  const values = policyMessage(policy)
  const refused = messageLines('policy_for_you', values).filter(({ problem }) => problem !== undefined)
  if (refused.length > 0)
    return refuse(
      'FieldsRefused',
      Object.fromEntries(refused.map(({ name, label, problem = '' }) => [name, `${label}：${problem}`])),
    )
  const audience = await audienceOf(policy, now)
  if (digestOf(policy, urgent, audience.told) !== digest) return refuse('AudienceChanged')
  const confirm = confirmationFor(audience)
  if (confirm === 'nobody' && confirmed !== confirm) return refuse('ConfirmNobody')
  if (confirm === 'everybody' && confirmed !== confirm) return refuse('ConfirmEverybody')
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
    audienceFileId: await keepAudience(id, audience.told),
    enterprises: audience.told.length,
    values,
    page: pageOf(policy),
    notice: policyNotice(policy),
  }
  return context.change(async (tx) => {
    // Somebody else may have been quicker, or the policy recalled, while the audience was counted.
    if (await tx.pushes.byId(id)) return refuse('AlreadyPushed')
    const current = await tx.policies.byId(policy.id)
    if (current?.version !== version) throw new Stop('ChangedMeanwhile')
    await tx.pushes.open(push)
    return { push: pushView(push) }
  })
}
