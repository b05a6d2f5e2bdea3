import type { OutputOf } from '@/shared/contract/action'
import type { pushesContract, StandingList } from '@/shared/contract/pushes'
import type { Ring } from '@/shared/domain/push/rings'
import type { World } from '../../demo/world'
import { expectData } from './answers'

export type Rehearsed = OutputOf<typeof pushesContract.rehearse>

/** The version of a policy as it is stored. */
export function policyVersion(world: World, policyId: string): number {
  const [policy] = world.cloud.database.find('policies', { _id: policyId }) as [{ version: number }]
  return policy.version
}

/** A rehearsal by the publisher of the zone. */
export async function rehearsed(
  world: World,
  policyId: string,
  more: {
    urgent?: boolean
    list?: StandingList
    measureIds?: string[]
    rings?: Ring[]
    cursor?: string
  } = {},
): Promise<Rehearsed> {
  const input = { policyId, version: policyVersion(world, policyId), ...more }
  return expectData(await world.as('chen-li').pushes.rehearse(input))
}

/** Rehearses and sends, confirming whatever has to be confirmed. @returns the push's id */
export async function pushed(
  world: World,
  policyId: string,
  urgent = false,
  { lasting = false, ...more }: { rings?: Ring[]; lasting?: boolean } = {},
): Promise<string> {
  const { digest, confirm, pastOn } = await rehearsed(world, policyId, { urgent, ...more })
  const version = policyVersion(world, policyId)
  const answer = await world.as('chen-li').pushes.send({
    policyId,
    version,
    digest,
    urgent,
    ...more,
    ...(confirm && { confirmed: confirm }),
    ...(pastOn !== undefined && { pastConfirmed: true }),
    ...(lasting && { lasting }),
  })
  return expectData(answer).push.id
}

/** A rule about two facts of an enterprise. How many of them it has told decides its ring. */
export const TWO_FACTS = {
  version: 1,
  root: {
    all: [
      { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 },
      { id: 'revenue', test: 'number', fact: 'revenueYuan', is: 'at_least', value: 1_000_000 },
    ],
  },
  award: { tiers: [{ gives: { yuan: 300_000 } }] },
} as const

interface Planted {
  profile: object
  people: number
  changedAt?: number
  regionCode?: string
}

/** An enterprise `ring-i` of the zone with these facts and people `p{i}-{n}`, of whom the first allows messages. */
export function plantEnterprise(
  world: World,
  i: number,
  { profile, people, changedAt = 0, regionCode = 'CN2101G1' }: Planted,
): void {
  const [hengtuo] = world.cloud.database.find('enterprises', { _id: 'hengtuo' }) as [object]
  world.cloud.database.insert('enterprises', [
    {
      ...hengtuo,
      _id: `ring-${i}`,
      creditCode: `RING${i}`,
      name: `第${i}家`,
      profile,
      changedAt,
      regionCode,
    },
  ])
  for (let n = 0; n < people; n += 1) plantColleague(world, i, n, changedAt)
}

/** One more person of it. */
export function plantColleague(world: World, i: number, n: number, changedAt: number): void {
  const openid = `oRing${i}x${n}`
  world.cloud.database.insert('people', [
    {
      _id: `p${i}-${n}`,
      version: 1,
      openid,
      name: `员工${i}${n}`,
      phone: `139${String(i * 100 + n).padStart(8, '0')}`,
      memberships: [{ role: 'staff', enterpriseId: `ring-${i}`, enterpriseName: `第${i}家`, owner: n === 0 }],
      quota: n === 0 ? { policy_for_you: 5 } : {},
      unread: 0,
      createdAt: 0,
      changedAt,
    },
  ])
  world.cloud.messages.accept(openid, 'policy-for-you', 5)
}
