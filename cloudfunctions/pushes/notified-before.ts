import { regionChain, regionLevel, type RegionCode } from '@/shared/domain/access/region'
import type { Policy } from '@/shared/domain/policy/policy'
import { type Push, pushes, pushLedger } from '../_kernel/data/repositories/pushes'
import { policies } from '../_kernel/data/repositories/policies'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'
import type { PushScope } from './push-scope'
import { findTargets, type PushTarget } from './reach'
import type { RingedAudience } from './rings'

/** The push and the region whose enterprises it tells. Only a relay can repeat a notice that others have told. */
type Relaying = Pick<Push, 'id' | 'regionCode' | 'relay'>

const NOBODY: ReadonlySet<string> = new Set()

/**
 * The targets whom another push has told of the relayed notice. That push was by the region, one around it or one inside it, and about the same
 * policy or one in force with the same document number. For more than a hundred targets, one document is read for some hundreds of people told.
 */
export async function notifiedBefore(
  { id, regionCode, relay }: Relaying,
  { id: policyId, documentNumber }: Pick<Policy, 'id' | 'documentNumber'>,
  targets: readonly PushTarget[],
): Promise<ReadonlySet<string>> {
  if (!relay || targets.length === 0) return NOBODY
  const chain = regionChain(regionCode)
  const same =
    documentNumber === undefined
      ? []
      : await Promise.all([
          policies.allOfNumber(documentNumber, chain),
          mayHold(regionCode) ? policies.numberedInside(documentNumber, regionCode) : [],
        ])
  const policyIds = [...new Set([policyId, ...same.flat().map((policy) => policy.id)])]
  const [around, inside] = await Promise.all([
    pushes.telling(policyIds, chain),
    mayHold(regionCode) ? pushes.tellingInside(policyIds, regionCode) : [],
  ])
  const notifiedBy = async (push: Pick<Push, 'id'>, among: readonly PushTarget[]) =>
    among.length === 0
      ? NOBODY
      : pushLedger.notifiedAmong(
          push.id,
          among.map(({ person }) => person.id),
        )
  const found = await Promise.all([
    ...around.filter((push) => push.id !== id).map((push) => notifiedBy(push, targets)),
    // A push of a region inside told only people of that region.
    ...inside.map((push) =>
      notifiedBy(
        push,
        targets.filter(({ zoneCode }) => zoneCode.startsWith(push.regionCode)),
      ),
    ),
  ])
  const personIds = targets.map(({ person }) => person.id)
  return new Set(personIds.filter((personId) => found.some((notified) => notified.has(personId))))
}

/** True when regions inside this one may push by themselves. There are none inside a zone. */
function mayHold(code: RegionCode): boolean {
  return ['nation', 'province', 'city'].includes(regionLevel(code))
}

/** Marks the targets that were notified before. They stay in the ledger, with that reason, and are not told. */
export function leaveOut(targets: readonly PushTarget[], notified: ReadonlySet<string>): PushTarget[] {
  return targets.map((target) => (notified.has(target.person.id) ? { ...target, isLeftOut: true } : target))
}

/** The people of an audience, divided by whether this push tells them. */
export interface DividedTargets {
  /** Everybody in the chosen rings. */
  targets: readonly PushTarget[]
  /** The targets whom this push tells. */
  told: readonly PushTarget[]
  /** The targets whom an earlier push has told of the same notice. They are left out, or told again. */
  notified: readonly PushTarget[]
  /** True for a person who is left out, in a chosen ring or in another one. */
  isLeftOut: (personId: string) => boolean
}

/** Divides the audience of a push in the same way for its rehearsal and for sending. */
export async function divideTargets(
  { policy, again = false, ...scope }: PushScope,
  roster: PackedPeople,
  { told, members }: Pick<RingedAudience, 'told' | 'members'>,
): Promise<DividedTargets> {
  const targets = findTargets(roster, told)
  const everybody = scope.relay
    ? findTargets(roster, [...members.fit, ...members.one_fact, ...members.may_fit])
    : []
  const notified = await notifiedBefore(scope, policy, everybody)
  const isLeftOut = (personId: string) => !again && notified.has(personId)
  return {
    targets,
    told: targets.filter(({ person }) => !isLeftOut(person.id)),
    notified: targets.filter(({ person }) => notified.has(person.id)),
    isLeftOut,
  }
}
