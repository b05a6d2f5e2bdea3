import { mayAnswerIn } from '@/shared/domain/access/officer'
import { isPartyOf } from '@/shared/domain/access/role'
import { toActor } from '@/shared/domain/access/recusal'
import type { Person } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import type { Takeover } from '@/shared/domain/access/takeover'
import type { Need } from '@/shared/domain/need/need'
import { advance } from '@/shared/domain/need/life'
import { changeBySystem, systemTransaction } from '../data/system-transaction'
import { enterprises } from '../data/repositories/enterprises'
import { jobs } from '../data/repositories/jobs'
import { needs } from '../data/repositories/needs'
import { people } from '../data/repositories/people'
import { policies } from '../data/repositories/policies'
import { regions } from '../data/repositories/regions'
import { takeovers } from '../data/repositories/takeovers'
import { jobAfter } from '../notifications/need-notification'

/** Most documents of each kind that one batch moves. */
const BATCH = 20
/** Batches that the call that orders a takeover carries out itself. */
const BATCHES_AT_ONCE = 3
/** Takeovers that one firing of the timer continues. */
const TAKEOVERS_A_FIRING = 5

/** Continues takeovers that are not finished. @returns how many there were */
export async function carryOutPending(now: number): Promise<number> {
  const pending = await takeovers.pending(TAKEOVERS_A_FIRING)
  for (const takeover of pending) await carryOut(takeover.id, now)
  return pending.length
}

/** Carries out some batches of a takeover; the timer continues after them. Safe to repeat, and for two at the same time. */
export async function carryOut(takeoverId: string, now: number): Promise<void> {
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch += 1) if (await carryOutBatch(takeoverId, now)) return
}

/** @returns true when nothing is left to move now */
async function carryOutBatch(takeoverId: string, now: number): Promise<boolean> {
  const takeover = await takeovers.byId(takeoverId)
  if (!takeover || takeover.done) return true
  const [to, by] = await Promise.all([people.byId(takeover.toId), people.byId(takeover.byId)])
  const needStep = await moveNeeds(takeover, [to, by], now)
  const moved = takeover.of.kind === 'park' ? await moveStewardships(takeover, to, now) : 0
  const drafts = takeover.of.kind === 'park' && takeover.of.drafts ? await moveDrafts(takeover, now) : 0
  const idle = needStep.moved + needStep.skipped.length + moved + drafts === 0
  await systemTransaction(async (tx) => {
    const stored = await tx.use(takeovers).byId(takeoverId)
    if (!stored || stored.done) return
    const next = {
      ...stored,
      skipped: [...new Set([...stored.skipped, ...needStep.skipped])],
      needs: stored.needs + needStep.moved,
      enterprises: stored.enterprises + moved,
      done: idle && now >= (stored.until ?? 0),
    }
    await tx.use(takeovers).update(next, stored.version)
  })
  return idle
}

async function moveNeeds(
  takeover: Takeover,
  [to, by]: readonly (Person | undefined)[],
  now: number,
): Promise<{ moved: number; skipped: string[] }> {
  const { of, fromId, skipped: before } = takeover
  const limit = BATCH + before.length
  const found =
    of.kind === 'park'
      ? await needs.openOfResponsible(fromId, of.regionCode, limit)
      : await needs.openOfAuthorIn(fromId, of.enterpriseId, limit)
  let moved = 0
  const skipped: string[] = []
  for (const need of found.filter(({ id }) => !before.includes(id))) {
    const taker = isTakenSince(need, takeover)
      ? undefined
      : [to, by].find((one) => one && mayTake(one, need, of.kind, now))
    if (!taker || taker.id === fromId) skipped.push(need.id)
    else if (
      of.kind === 'park'
        ? await answerInstead(need, takeover, { taker, by }, now)
        : await askInstead(need.id, takeover, taker, now)
    )
      moved += 1
  }
  return { moved, skipped }
}

/** True when the officer claimed the need after the takeover was ordered. Such a need is meant to stay with the officer. */
function isTakenSince({ timeline }: Need, { fromId, at }: Takeover): boolean {
  return timeline.some((entry) => entry.type === 'claimed' && entry.by.personId === fromId && entry.at > at)
}

/** Checked for each need, because a post may have ended since. An officer never answers for an enterprise that the officer is a party of. */
function mayTake(
  person: Person,
  { enterpriseId, zoneCode }: Need,
  kind: Takeover['of']['kind'],
  now: number,
): boolean {
  if (kind === 'park') return mayAnswerIn(person, zoneCode) && maySteward(person, enterpriseId, now)
  return person.memberships.some((one) => one.role === 'staff' && one.enterpriseId === enterpriseId)
}

function maySteward(person: Person, enterpriseId: string, now: number): boolean {
  return !isPartyOf(toActor(person, now), enterpriseId)
}

/** Makes another officer answer for the need. The enterprise reads who and why. */
async function answerInstead(
  { id: needId, zoneCode }: Need,
  { fromId, text }: Takeover,
  { taker, by }: { taker: Person; by: Person | undefined },
  now: number,
): Promise<boolean> {
  const { calendar } = await regions.known(zoneCode, now)
  const { id: personId, name, phone } = taker
  return changeBySystem('takeover.answered', now, async (tx) => {
    const need = await tx.use(needs).byId(needId)
    if (!need?.open || need.responsible.personId !== fromId) return undefined
    const party = { side: 'park', personId: by?.id ?? personId, name: by?.name ?? name } as const
    const said = `改由${name}办理，时限不变。${text}`
    const responsible = { personId, name, phone }
    const next = advance(need, { type: 'handed_over', by: party, text: said, responsible }, now, calendar)
    if (!next) return undefined
    const saved = await tx.use(needs).update(next, need.version)
    const job = jobAfter(saved, 'handed_over', now)
    if (job) await tx.use(jobs).insert(job)
    return saved
  })
}

/** Makes a colleague the person whom the park asks and calls. */
function askInstead(
  needId: string,
  { fromId }: Takeover,
  { id: personId, name, phone }: Person,
  now: number,
): Promise<boolean> {
  return changeBySystem('takeover.asked', now, async (tx) => {
    const need = await tx.use(needs).byId(needId)
    if (!need?.open || need.author.personId !== fromId) return undefined
    const next = { ...need, author: { personId, name }, contact: { name, phone } }
    return tx.use(needs).update(next, need.version)
  })
}

async function moveStewardships(takeover: Takeover, to: Person | undefined, now: number): Promise<number> {
  if (takeover.of.kind !== 'park' || !takeover.of.stewardships) return 0
  const { regionCode } = takeover.of
  const found = await enterprises.ofSteward(takeover.fromId, regionCode, BATCH)
  for (const { id } of found) {
    const serves = to && maySteward(to, id, now)
    await changeBySystem('takeover.steward', now, async (tx) => {
      const enterprise = await tx.use(enterprises).byId(id)
      if (enterprise?.steward?.personId !== takeover.fromId) return undefined
      const { steward: _gone, ...rest } = enterprise
      const steward: Responsible | undefined = serves
        ? { personId: to.id, name: to.name, phone: to.phone }
        : undefined
      return tx.use(enterprises).update({ ...rest, ...(steward && { steward }) }, enterprise.version)
    })
  }
  return found.length
}

/** Gives drafts another author. That author then counts as an editor, and editors may not approve their own drafts. */
async function moveDrafts({ fromId, toId }: Takeover, now: number): Promise<number> {
  const found = await policies.draftsOf(fromId, BATCH)
  for (const { id } of found)
    await changeBySystem('takeover.draft', now, async (tx) => {
      const policy = await tx.use(policies).byId(id)
      if (policy?.authorId !== fromId) return undefined
      const editorIds = [...new Set([...policy.editorIds, toId])]
      return tx.use(policies).update({ ...policy, authorId: toId, editorIds }, policy.version)
    })
  return found.length
}
