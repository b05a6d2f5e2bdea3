import type { contract } from '@/shared/contract'
import type { CodeTarget } from '@/shared/contract/park-codes'
import { parseScene, type SceneTarget } from '@/shared/domain/access/scene'
import { isInForce, wasPublic } from '@/shared/domain/policy/life'
import { shownState } from '@/shared/domain/policy/policy'
import { people } from '../../_kernel/data/repositories/people'
import { policies } from '../../_kernel/data/repositories/policies'
import { regions } from '../../_kernel/data/repositories/regions'
import { sceneCodes } from '../../_kernel/data/repositories/scene-codes'
import { services } from '../../_kernel/data/repositories/services'
import { refuse } from '../../_kernel/rpc/action-error'
import type { Handler } from '../../_kernel/rpc/handler'

/** A code must not reveal what the caller may not read, so the code of a draft counts as unknown. */
export const openCode: Handler<typeof contract.park.openCode> = async ({ now }, { scene }) => {
  const named = parseScene(scene)
  const target = named && (await findTarget(named, now))
  if (!target) return refuse('CodeUnknown')
  await sceneCodes.count(scene, now)
  return { target }
}

async function findTarget({ kind, target: id }: SceneTarget, now: number): Promise<CodeTarget | undefined> {
  switch (kind) {
    case 'policy': {
      const policy = await policies.byId(id)
      if (!policy) return undefined
      const { title, shortTitle } = policy
      // A recalled policy has been public too. A person with its poster is told that it is over, without its words.
      if (policy.state === 'recalled') return { kind, policyId: id, title: '', isOver: true }
      if (!wasPublic(shownState(policy, now))) return undefined
      return { kind, policyId: id, title: shortTitle || title, isOver: !isInForce(policy, now) }
    }
    case 'service': {
      const service = await services.byId(id)
      return service && { kind, serviceId: id, name: service.name, isOver: service.status === 'inactive' }
    }
    case 'agent':
      return findAgent(id)
    case 'park': {
      const region = await regions.byId(id)
      return region && { kind, regionName: region.name, openHours: region.openHours }
    }
    case 'receipt':
      return { kind, code: id }
  }
}

/** The code of a former agent is over. The code of a person who never was an agent is unknown. */
async function findAgent(id: string): Promise<CodeTarget | undefined> {
  const person = await people.byId(id)
  const post = person?.memberships.find(({ role }) => role === 'agent' || role === 'administrator')
  if (person && post?.role !== undefined && 'regionName' in post)
    return { kind: 'agent', name: person.name, regionName: post.regionName, isOver: false }
  return (await sceneCodes.byId(`a.${id}`)) && { kind: 'agent', name: '', regionName: '', isOver: true }
}
