import { regionChain, regionLevel, type RegionCode } from '@/shared/domain/access/region'
import type { Policy } from '@/shared/domain/policy/policy'
import { type Push, pushes, pushLedger } from '../_kernel/data/repositories/pushes'
import { policies } from '../_kernel/data/repositories/policies'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'
import type { PushScope } from './push-scope'
import { findTargets, type PushTarget } from './reach'
import type { RingedAudience } from './rings'

/** Whose enterprises are told; only a relay hands on what others may have told of. */
type Relaying = Pick<Push, 'id' | 'regionCode' | 'relay'>

const NOBODY: ReadonlySet<string> = new Set()

/**
 * Whom a push by the region, one around it or one inside it has told of the notice that is relayed: of the very policy, or of one in force
 * with the same document number. Of more than a hundred targets it reads one document for some hundreds of people whom those pushes told.
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
    // A push of a region inside told only those who are there.
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

/** Whether regions inside this one push by themselves: none do inside a zone. */
function mayHold(code: RegionCode): boolean {
  return ['nation', 'province', 'city'].includes(regionLevel(code))
}

/** The targets as a push leaves them: those whom it tells, and those who stay in its ledger with the reason why it does not. */
export function leaveOut(targets: readonly PushTarget[], notified: ReadonlySet<string>): PushTarget[] {
  return targets.map((target) => (notified.has(target.person.id) ? { ...target, isLeftOut: true } : target))
}

/** Everybody of an audience, by whether this push tells them. */
export interface DividedTargets {
  /** Everybody of the rings that were chosen. */
  targets: readonly PushTarget[]
  /** Of these, whom it tells. */
  told: readonly PushTarget[]
  /** Of these, whom an earlier push has told of the same notice, whether they are left out or told again. */
  notified: readonly PushTarget[]
  /** Whether a person is left out, of these or of another ring. */
  isLeftOut: (personId: string) => boolean
}

/** Whom a push tells of its audience, as it is rehearsed and as it is sent. */
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
