import type { Policy } from '@/shared/domain/policy/policy'
import { sameValue } from '@/shared/domain/policy/compare/same-content'
import type { PushGroup } from '@/shared/domain/push/rings'
import { packPerson, type PackedPerson } from '../_kernel/data/rosters/packed-person'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { type Push, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import { recipients } from '../_kernel/data/repositories/recipients'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { noteWork } from '../_kernel/platform/wake'
import type { Member } from './member'
import { notifiedBefore } from './notified-before'
import { nextChunk, writeChunk } from './plan'
import { findTargets } from './reach'
import type { RingedAudience } from './rings'

/** The staff of up to this many enterprises are read from the database; for more, the packed roster is used. */
const READ_MAX = 50

/**
 * Adds to a push's ledger the people of an audience whom it has not told; for a relay, nobody whom another push has told of the same notice. Reads
 * the last chunk first and only then who was told: a call that writes in between takes the chunk number that this call wants, so nobody is added
 * twice.
 * @returns how many people were added
 */
export async function tellLater(
  push: Push,
  policy: Policy,
  { told, groups }: Pick<RingedAudience, 'told' | 'groups'>,
  now: number,
): Promise<number> {
  const last = await pushLedger.last(push.id)
  const targets = findTargets({ people: await staffOf(told, now) }, told)
  const notified = await pushLedger.notifiedAmong(
    push.id,
    targets.map(({ person }) => person.id),
  )
  const later = targets.filter(({ person }) => !notified.has(person.id))
  const elsewhere = push.again ? new Set() : await notifiedBefore(push, policy, later)
  let waiting = later.filter(({ person }) => !elsewhere.has(person.id))
  if (waiting.length === 0) return 0
  const goingOn = await reopened(push.id, groups)
  if (!goingOn) return 0
  waiting = waiting.map((target) => ({ ...target, group: goingOn.places[target.group] ?? 0 }))
  const { length: all } = waiting
  for (let no = (last?.no ?? -1) + 1; waiting.length > 0; no += 1) {
    const { chunk, rest } = nextChunk(goingOn.push, waiting, { no, until: last?.until ?? 0, now })
    if (!(await writeChunk({ ...chunk, at: now, later: true }))) break
    waiting = rest
  }
  noteWork('pushes')
  return all - waiting.length
}

async function staffOf(members: readonly Member[], now: number): Promise<Map<string, PackedPerson>> {
  if (members.length > READ_MAX) return (await readPeopleRoster(now)).people
  const staff = await recipients.staffOf(members.map(({ id }) => id))
  return new Map(
    staff.flatMap((person): [string, PackedPerson][] => {
      const packed = packPerson(person)
      return packed ? [[packed.id, packed]] : []
    }),
  )
}

/** The push, open again and with its new groups; and for each of the added groups its number within the push. */
async function reopened(
  pushId: string,
  added: readonly PushGroup[],
): Promise<{ push: Push; places: readonly number[] } | undefined> {
  return systemTransaction(async (tx) => {
    const push = await tx.use(pushes).byId(pushId)
    if (!push?.lasting?.open || push.state === 'stopped') return undefined
    const groups = [...(push.groups ?? [])]
    // The policy may have changed. People who come later read its present words.
    const places = added.map((group) => {
      const known = groups.findIndex((one) => sameValue(one, group))
      return known >= 0 ? known : groups.push(group) - 1
    })
    const saved = await tx.use(pushes).update({ ...push, groups, state: 'sending' }, push.version)
    return { push: saved, places }
  })
}
