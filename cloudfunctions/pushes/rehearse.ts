import type { contract } from '@/shared/contract'
import type { ParsedInputOf } from '@/shared/contract/action'
import type { Rehearsal, StandingList } from '@/shared/contract/pushes'
import { newLasting } from '@/shared/domain/push/lasting'
import { afterQuiet } from '@/shared/domain/time/sending-hours'
import { messageLines } from '@/shared/domain/push/message-fields'
import { policyMessage, ringWords } from '@/shared/domain/push/policy-message'
import { RINGS_BEFORE, type Ring } from '@/shared/domain/push/rings'
import { MESSAGE_TEMPLATES } from '@/shared/domain/push/templates'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { readAudience, confirmationFor, audienceDigest, type Audience } from './audience'
import { policyPage } from './message'
import { divideTargets } from './notified-before'
import { reachCounts, type PushTarget } from './reach'
import { ownScope, relayScope, type PushScope } from './push-scope'
import { ringViews } from './ring-views'
import { byPlace } from './rings'
import { standingRows } from './standing-rows'
import { lastingView } from './view'
import { pushes } from '../_kernel/data/repositories/pushes'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'

type Rehearsing = Omit<ParsedInputOf<typeof contract.pushes.rehearse>, 'policyId'>

export const rehearse: Handler<typeof contract.pushes.rehearse> = ({ subject: policy, now }, input) =>
  rehearsePush(ownScope(policy), input, now)

export const rehearseRelay: Handler<typeof contract.pushes.rehearseRelay> = async (
  { subject: regionCode, now },
  input,
) => rehearsePush(await relayScope(regionCode, input, now), input, now)

async function rehearsePush(
  scope: PushScope,
  { version, urgent, list, measureIds, rings: chosen, cursor: from = 0 }: Rehearsing,
  now: number,
): Promise<Rehearsal> {
  const { policy, relay } = scope
  const rings: readonly Ring[] = chosen ?? RINGS_BEFORE
  if (policy.version !== version) throw new ActionError('ChangedMeanwhile')
  const roster = await readPeopleRoster(now)
  const audience = await readAudience(scope, roster, now, { measureIds, rings })
  const divided = await divideTargets(scope, roster, audience)
  const { told, notified, isLeftOut } = divided
  const listed = listOf(audience, list)
  const { measures, pastOn, lastOn } = audience
  const words = { ...policy, told: measures }
  const rows = await standingRows(policy, listed.slice(from, from + PAGE_SIZE), {
    measures,
    list,
    now,
    urgent,
    isLeftOut,
  })
  const push = await pushes.byId(scope.id)
  const confirm = confirmationFor(audience, divided)
  return {
    digest: audienceDigest(scope, urgent, audience, divided),
    enterprises: {
      fit: audience.fit.length,
      oneFact: audience.oneFact.length,
      open: audience.open,
      narrow: audience.narrow.length,
      unmet: audience.unmet,
    },
    rings: ringViews({ policy, relay, audience, divided, roster, rings, now, urgent }),
    people: peopleView(told, audience, now, urgent),
    ...(notified.length > 0 && { notifiedBefore: notified.length }),
    at: now,
    firstMessageAt: urgent ? now : afterQuiet(now),
    ...(confirm && { confirm }),
    ...(pastOn !== undefined && { pastOn }),
    ...(lastOn !== undefined && { lasting: lastingView(newLasting(lastOn, now, audience.lastDays)) }),
    ...(push && { pushId: push.id }),
    message: {
      title: MESSAGE_TEMPLATES.policy_for_you.title,
      lines: messageLines('policy_for_you', policyMessage(words)),
      page: policyPage(policy),
    },
    notice: ringWords(words, 'fit', { relay }).notice,
    rows,
    ...(from + PAGE_SIZE < listed.length && { nextCursor: String(from + PAGE_SIZE) }),
  }
}

function listOf({ fit, oneFact, narrow, members }: Audience, list: StandingList) {
  const lists = { fit, one_fact: oneFact, narrow, may_fit: members.may_fit }
  return list === 'may_fit' ? [...lists.may_fit].sort(byPlace) : lists[list]
}

function peopleView(
  targets: readonly PushTarget[],
  { groups }: Pick<Audience, 'groups'>,
  now: number,
  urgent: boolean,
) {
  const { inboxOnly, ...counts } = reachCounts(targets, now, urgent)
  const reasons = ['no_quota', 'fatigue', 'gone'] as const
  return {
    ...counts,
    followers: targets.filter(({ group }) => groups[group]?.ring === 'followers').length,
    inboxOnly: reasons.flatMap((reason) =>
      inboxOnly[reason] > 0 ? [{ reason, people: inboxOnly[reason] }] : [],
    ),
  }
}
