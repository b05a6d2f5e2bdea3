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

/** The staff of so many enterprises are read one by one; of more the packed roster says who they are. */
const READ_MAX = 50

/**
 * Adds those of an audience to a push's ledger whom it has not told; of a relay nobody whom another push has told of the same notice. The last chunk is read first and who was told after it: whoever writes in
 * between takes the number that this call wants, so nobody can be added twice.
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

/** The push on its way again, with the groups that are new to it; and where each of these groups stands among its own. */
async function reopened(
  pushId: string,
  added: readonly PushGroup[],
): Promise<{ push: Push; places: readonly number[] } | undefined> {
  return systemTransaction(async (tx) => {
    const push = await tx.use(pushes).byId(pushId)
    if (!push?.lasting?.open || push.state === 'stopped') return undefined
    const groups = [...(push.groups ?? [])]
    // The policy may say something else by now: who comes later reads what holds then.
    const places = added.map((group) => {
      const known = groups.findIndex((one) => sameValue(one, group))
      return known >= 0 ? known : groups.push(group) - 1
    })
    const saved = await tx.use(pushes).update({ ...push, groups, state: 'sending' }, push.version)
    return { push: saved, places }
  })
}
