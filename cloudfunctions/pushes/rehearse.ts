import type { contract } from '@/shared/contract'
import { newLasting } from '@/shared/domain/push/lasting'
import { afterQuiet } from '@/shared/domain/time/sending-hours'
import { messageLines } from '@/shared/domain/push/message-fields'
import { policyMessage, policyNotice } from '@/shared/domain/push/policy-message'
import { RINGS_BEFORE } from '@/shared/domain/push/rings'
import { MESSAGE_TEMPLATES } from '@/shared/domain/push/templates'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { readAudience, confirmationFor, audienceDigest, type Audience } from './audience'
import { policyPage } from './message'
import { reachCounts, findTargets, type PushTarget } from './reach'
import { ringViews } from './ring-views'
import { standingRows } from './standing-rows'
import { lastingView } from './view'
import { pushes, toPushId } from '../_kernel/data/repositories/pushes'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'

export const rehearse: Handler<typeof contract.pushes.rehearse> = async (
  { subject: policy, now },
  { version, urgent, list, measureIds, rings = RINGS_BEFORE, cursor: from = 0 },
) => {
  if (policy.version !== version) throw new ActionError('ChangedMeanwhile')
  const roster = await readPeopleRoster(now)
  const audience = await readAudience(policy, roster, now, { measureIds, rings })
  const targets = findTargets(roster, audience.told)
  const listed = listOf(audience, list)
  const { measures, pastOn, lastOn } = audience
  const rows = await standingRows(policy, listed.slice(from, from + PAGE_SIZE), { measures, now, urgent })
  const push = await pushes.byId(toPushId(policy))
  const confirm = confirmationFor(audience)
  return {
    digest: audienceDigest(policy, urgent, audience),
    enterprises: {
      fit: audience.fit.length,
      oneFact: audience.oneFact.length,
      open: audience.open,
      narrow: audience.narrow.length,
      unmet: audience.unmet,
    },
    rings: ringViews({ policy, audience, targets, roster, rings, now, urgent }),
    people: peopleView(targets, audience, now, urgent),
    at: now,
    firstMessageAt: urgent ? now : afterQuiet(now),
    ...(confirm && { confirm }),
    ...(pastOn !== undefined && { pastOn }),
    ...(lastOn !== undefined && { lasting: lastingView(newLasting(lastOn, now)) }),
    ...(push && { pushId: push.id }),
    message: {
      title: MESSAGE_TEMPLATES.policy_for_you.title,
      lines: messageLines('policy_for_you', policyMessage(policy)),
      page: policyPage(policy),
    },
    notice: policyNotice(policy),
    rows,
    ...(from + PAGE_SIZE < listed.length && { nextCursor: String(from + PAGE_SIZE) }),
  }
}

function listOf({ fit, oneFact, narrow }: Audience, list: 'fit' | 'one_fact' | 'narrow') {
  return list === 'fit' ? fit : list === 'narrow' ? narrow : oneFact
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
