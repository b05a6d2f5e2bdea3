import type { OutputOf } from '@/shared/contract/action'
import type { pushesContract } from '@/shared/contract/pushes'
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
    list?: 'fit' | 'one_fact' | 'narrow'
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
  more: { rings?: Ring[] } = {},
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
  })
  return expectData(answer).push.id
}
