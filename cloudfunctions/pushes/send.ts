import type { contract } from '@/shared/contract'
import type { Action, ParsedInputOf } from '@/shared/contract/action'
import { newLasting } from '@/shared/domain/push/lasting'
import { isInForce } from '@/shared/domain/policy/life'
import { policyMessage, ringWords } from '@/shared/domain/push/policy-message'
import { orderedRings, RINGS_BEFORE } from '@/shared/domain/push/rings'
import { refuse, ActionError, Refusal } from '../_kernel/rpc/action-error'
import { type Push, pushes } from '../_kernel/data/repositories/pushes'
import type { Transaction } from '../_kernel/data/transaction'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { readAudience, confirmationFor, audienceDigest, type Audience } from './audience'
import { withFiles } from '../_kernel/platform/incoming-files'
import { keepAudience, ofAudience } from './frozen-audience'
import { policyPage } from './message'
import { divideTargets, type DividedTargets } from './notified-before'
import { ownScope, relayScope, type PushScope } from './push-scope'
import { refusedLines } from './ring-views'
import { pushView } from './view'
import { policies } from '../_kernel/data/repositories/policies'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'

type Sending = Omit<ParsedInputOf<typeof contract.pushes.send>, 'policyId'>

export const sendPush: Handler<typeof contract.pushes.send> = async (context, input) => {
  const push = await newPush(ownScope(context.subject), input, context)
  if (push instanceof Refusal) return push
  return withFiles(ofAudience(push), () => context.change((tx) => keepPush(tx, push)))
}

export const relayPolicy: Handler<typeof contract.pushes.relay> = async (context, input) => {
  const { subject: regionCode, now } = context
  const push = await newPush(await relayScope(regionCode, input, now), input, context)
  if (push instanceof Refusal) return push
  return withFiles(ofAudience(push), () => context.change((tx) => keepPush(tx, push)))
}

/** The push as it was rehearsed, or a refusal. */
async function newPush(
  scope: PushScope,
  input: Sending,
  { person, now }: Pick<Context<Action>, 'person' | 'now'>,
) {
  const { id, policy, regionCode, relay, again = false } = scope
  const { version, digest, urgent, measureIds, rings = RINGS_BEFORE, lasting = false } = input
  if (!person) throw new ActionError('Forbidden')
  if (policy.version !== version) throw new ActionError('ChangedMeanwhile')
  if (!isInForce(policy, now)) return refuse('NotPublished')
  if (await pushes.byId(id)) return refuse('AlreadyPushed')
  const roster = await readPeopleRoster(now)
  const audience = await readAudience(scope, roster, now, { measureIds, rings })
  const divided = await divideTargets(scope, roster, audience)
  const { groups, told, measures, lastOn, lastDays } = audience
  const words = { ...policy, told: measures }
  const values = policyMessage(words)
  const refused = refusedLines([{ values }, ...groups])
  if (refused.length > 0)
    return refuse(
      'FieldsRefused',
      Object.fromEntries(refused.map(({ name, label, problem = '' }) => [name, `${label}：${problem}`])),
    )
  if (audienceDigest(scope, urgent, audience, divided) !== digest) return refuse('AudienceChanged')
  if (lasting && lastOn === undefined)
    throw new ActionError('InvalidInput', { lasting: '原文没有写截止日期，不能一直告诉新符合的企业' })
  const unconfirmed = missingConfirmation(audience, divided, input)
  if (unconfirmed) return unconfirmed
  const push: Push = {
    id,
    version: 1,
    policyId: policy.id,
    policyVersion: version,
    regionCode,
    urgent,
    state: 'planning',
    by: { personId: person.id, name: person.name },
    at: now,
    audienceFileId: await keepAudience(id, told),
    enterprises: told.length,
    people: divided.told.length,
    rings: orderedRings(rings),
    ...(measureIds && { measureIds }),
    ...(relay && { relay }),
    ...(again && { again }),
    ...(lasting && lastOn !== undefined && { lasting: newLasting(lastOn, now, lastDays) }),
    groups,
    values,
    page: policyPage(policy),
    notice: ringWords(words, 'fit', { relay }).notice,
  }
  return push
}

/** Stores the push, unless another call was faster or the policy changed while the audience was counted. */
async function keepPush(tx: Transaction, push: Push) {
  if (await tx.use(pushes).byId(push.id)) return refuse('AlreadyPushed')
  const current = await tx.use(policies).byId(push.policyId)
  if (current?.version !== push.policyVersion) throw new ActionError('ChangedMeanwhile')
  await tx.use(pushes).insert(push)
  return { push: pushView(push) }
}

/** The refusal for a confirmation that this audience needs and that the publisher has not given. */
function missingConfirmation(
  audience: Audience,
  divided: DividedTargets,
  {
    confirmed,
    pastConfirmed,
  }: Pick<ParsedInputOf<typeof contract.pushes.send>, 'confirmed' | 'pastConfirmed'>,
) {
  const confirm = confirmationFor(audience, divided)
  if (confirm === 'nobody' && confirmed !== confirm) return refuse('ConfirmNobody')
  if (confirm === 'everybody' && confirmed !== confirm) return refuse('ConfirmEverybody')
  return audience.pastOn !== undefined && !pastConfirmed ? refuse('ConfirmPast') : undefined
}
