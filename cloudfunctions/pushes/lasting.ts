import { isTrusted } from '@/shared/domain/enterprise/standing'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { isLastingOver, nextCheckAt, type Lasting } from '@/shared/domain/push/lasting'
import type { Ring } from '@/shared/domain/push/rings'
import { TIMERS } from '@/shared/domain/time/timers'
import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { policies } from '../_kernel/data/repositories/policies'
import { type Push, pushes } from '../_kernel/data/repositories/pushes'
import { readChangedEnterprises, type Candidate } from '../_kernel/data/repositories/roster'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { everyRing, ringsOf } from './audience'
import { tellLater } from './tell-later'
import { remind } from './remind'

/** Most lasting pushes that one firing looks at, the oldest first. */
const LASTING_MAX = 200
/** How far back a call that was woken looks for changes. It is woken when they are written. */
const WOKEN_MS = 10 * MINUTE_MS
/** How far back the hourly firing of the timer looks for changes, in case nobody wakes the function. */
const HOURLY_MS = HOUR_MS + WOKEN_MS

/**
 * Continues pushes that last until their windows end. When changed facts wake it, it looks at the changed enterprises; each morning it looks at
 * all, because enterprises become eligible by time, too. It reminds people some days before the end. Everybody in the ledger is left out, so it may
 * run late, twice or not at all. While no push lasts, a run costs one query.
 * @returns how many people were added to ledgers
 */
export async function sweepLasting(now: number, deadline: number, isWoken: boolean): Promise<number> {
  if (!isWoken && now % HOUR_MS >= TIMERS.pushes.everyMs) return 0
  const open = await pushes.lasting(LASTING_MAX)
  if (open.length === 0) return 0
  const changed = (await readChangedEnterprises(now - (isWoken ? WOKEN_MS : HOURLY_MS))).filter(isTrusted)
  let people = 0
  for (const push of open) {
    if (Date.now() >= deadline) return people
    // The push's own ledger must be complete first, because it says who was told.
    if (push.lasting && push.state !== 'planning') people += await goOn(push, push.lasting, changed, now)
  }
  return people
}

async function goOn(
  push: Push,
  lasting: Lasting,
  changed: readonly Candidate[],
  now: number,
): Promise<number> {
  const isDue = lasting.checkAt <= now
  const isReminding = lasting.remindAt !== undefined && lasting.remindAt <= now
  const around = changed.filter(({ regionCode }) => regionCode.startsWith(push.regionCode))
  if (!isDue && !isReminding && around.length === 0) return 0
  const policy = await policies.byId(push.policyId)
  if (!policy || !isInForce(policy, now) || isLastingOver(lasting, now)) {
    await changeLasting(push.id, (before) => ({ ...before, open: false }))
    return 0
  }
  const people = await tell(push, policy, { around, isDue }, now)
  if (isReminding) await remind(push, policy, lasting, now)
  if (isDue) await changeLasting(push.id, (before) => ({ ...before, checkAt: nextCheckAt(now) }))
  return people
}

async function tell(
  push: Push,
  policy: Policy,
  { around, isDue }: { around: readonly Candidate[]; isDue: boolean },
  now: number,
): Promise<number> {
  const { measureIds, relay, rings = [] } = push
  const choice = { measureIds, relay, rings }
  // New followers of a theme are found in the morning only, because nothing about their enterprise has changed.
  const audience = isDue
    ? await everyRing(policy, push.regionCode, { ...choice, ...(await followsFor(rings, now)) }, now)
    : ringsOf(around, policy, choice, now)
  return audience.told.length === 0 ? 0 : tellLater(push, policy, audience, now)
}

async function followsFor(rings: readonly Ring[], now: number) {
  return rings.includes('followers') ? { roster: await readPeopleRoster(now) } : {}
}

/** Changes the stored state of a lasting push that is still open. */
async function changeLasting(pushId: string, change: (before: Lasting) => Lasting): Promise<void> {
  await systemTransaction(async (tx) => {
    const push = await tx.use(pushes).byId(pushId)
    if (push?.lasting?.open)
      await tx.use(pushes).update({ ...push, lasting: change(push.lasting) }, push.version)
  })
}
