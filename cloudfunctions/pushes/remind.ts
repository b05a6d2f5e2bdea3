import type { Policy } from '@/shared/domain/policy/policy'
import { countDaysLeft, type Lasting } from '@/shared/domain/push/lasting'
import { reminderWords } from '@/shared/domain/push/policy-message'
import { type Push, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { everyRing } from './audience'
import { keepAudience } from './frozen-audience'
import type { Member } from './member'
import { findTargets } from './reach'

/** The reminder of a push: its id is made of the push's, so it is made once. */
const reminderId = (pushId: string) => `${pushId}-reminder`

/**
 * Makes the push that reminds everybody who was told and whom the policy may still fit. Of two calls at once one makes it; it is planned, sent
 * and accounted for as any other.
 */
export async function remind(push: Push, policy: Policy, lasting: Lasting, now: number): Promise<void> {
  const id = reminderId(push.id)
  const members = await notifiedWhomItMayFit(push, policy, now)
  const words = reminderWords(policy, {
    untilOn: lasting.untilOn,
    daysLeft: countDaysLeft(lasting, now),
  })
  const audienceFileId = members.length > 0 ? await keepAudience(id, members) : ''
  const { policyId, policyVersion, regionCode, by, page } = push
  const reminder: Push = {
    id,
    version: 1,
    policyId,
    policyVersion,
    regionCode,
    urgent: false,
    kind: 'reminder',
    state: 'planning',
    by,
    at: now,
    audienceFileId,
    enterprises: members.length,
    people: members.reduce((sum, { only = [] }) => sum + only.length, 0),
    page,
    ...words,
  }
  await systemTransaction(async (tx) => {
    const current = await tx.use(pushes).byId(push.id)
    if (!current?.lasting?.open || current.lasting.remindAt === undefined) return
    const { remindAt: _done, ...rest } = current.lasting
    await tx.use(pushes).update({ ...current, lasting: rest }, current.version)
    if (members.length > 0) await tx.use(pushes).insert(reminder)
  })
}

/** Those of the ledger whose enterprises meet the conditions or have not told enough to say. */
async function notifiedWhomItMayFit(push: Push, policy: Policy, now: number): Promise<Member[]> {
  const { people } = await readPeopleRoster(now)
  const choice = { measureIds: push.measureIds, rings: ['fit', 'one_fact', 'may_fit'] } as const
  const { told } = await everyRing(policy, push.regionCode, choice, now)
  const members = told.map(({ id, zoneCode }) => ({ id, zoneCode }))
  const targets = findTargets({ people }, members)
  const notified = await pushLedger.notifiedAmong(
    push.id,
    targets.map(({ person }) => person.id),
  )
  const only = new Map<string, string[]>()
  for (const { person, enterpriseId } of targets)
    if (notified.has(person.id)) only.set(enterpriseId, [...(only.get(enterpriseId) ?? []), person.id])
  return members.flatMap((member): Member[] => {
    const its = only.get(member.id)
    return its ? [{ ...member, only: its }] : []
  })
}
