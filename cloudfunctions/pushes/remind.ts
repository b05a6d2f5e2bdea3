import type { Policy } from '@/shared/domain/policy/policy'
import { measureWindow } from '@/shared/domain/policy/measures/measure-order'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { afterReminder, countDaysLeft, type Lasting } from '@/shared/domain/push/lasting'
import { reminderWords } from '@/shared/domain/push/policy-message'
import { type Push, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { everyRing } from './audience'
import { files } from '../_kernel/platform/files'
import { keepAudience } from './frozen-audience'
import type { Member } from './member'
import { findTargets } from './reach'

/** The id of a push's reminder for one last day. It is made of the push's id, so that the reminder is made once. */
const reminderId = (pushId: string, remindOn?: string) =>
  `${pushId}-reminder${remindOn === undefined ? '' : `-${remindOn}`}`

/**
 * Makes the push that reminds everybody who was told and whom the policy may still fit. If two calls do this at the same time, one makes it. It is
 * planned, sent and counted like any other push.
 */
export async function remind(push: Push, policy: Policy, lasting: Lasting, now: number): Promise<void> {
  const id = reminderId(push.id, lasting.remindOn)
  const untilOn = lasting.remindOn ?? lasting.untilOn
  const chosen = policyMeasures(policy).filter((one) => push.measureIds?.includes(one.id) ?? true)
  const ending = chosen.filter((one) => (measureWindow(one, policy).untilOn ?? lasting.untilOn) === untilOn)
  const measureIds = ending.length === 0 ? push.measureIds : ending.map((one) => one.id)
  const members = await notifiedWhomItMayFit(push, { policy, measureIds }, now)
  const words = reminderWords(policy, {
    untilOn,
    daysLeft: countDaysLeft({ untilOn }, now),
    ...(ending.length < chosen.length && { titles: ending.map(({ title }) => title) }),
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
  const isMade = await systemTransaction(async (tx) => {
    const current = await tx.use(pushes).byId(push.id)
    if (!current?.lasting?.open || current.lasting.remindAt === undefined) return false
    if (current.lasting.remindOn !== lasting.remindOn) return false
    await tx.use(pushes).update({ ...current, lasting: afterReminder(current.lasting) }, current.version)
    if (members.length > 0) await tx.use(pushes).insert(reminder)
    return true
  })
  if (!isMade && audienceFileId !== '') await files.remove([audienceFileId])
}

/** People in the ledger whose enterprises meet the conditions of these measures, or have not told enough to decide. */
async function notifiedWhomItMayFit(
  push: Push,
  { policy, measureIds }: { policy: Policy; measureIds: readonly string[] | undefined },
  now: number,
): Promise<Member[]> {
  const { people } = await readPeopleRoster(now)
  const choice = { measureIds, rings: ['fit', 'one_fact', 'may_fit'] } as const
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
