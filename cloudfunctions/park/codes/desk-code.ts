import type { contract } from '@/shared/contract'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { needs } from '../../_kernel/data/repositories/needs'
import { people } from '../../_kernel/data/repositories/people'
import { receipts } from '../../_kernel/data/repositories/receipts'
import { regions } from '../../_kernel/data/repositories/regions'
import { refuse, Refusal } from '../../_kernel/rpc/action-error'
import type { Handler } from '../../_kernel/rpc/handler'
import { makeCode } from './make-code'

export const deskCode: Handler<typeof contract.park.deskCode> = async (
  { subject: region, now },
  { kind, id = '' },
) => {
  const title =
    kind === 'park'
      ? (await regions.known(region, now)).name
      : await (kind === 'agent' ? agentTitle(id, region) : receiptTitle(id, region))
  if (title === undefined) return refuse('CodeUnknown')
  const code = await makeCode({ kind, target: kind === 'park' ? region : id }, now)
  return code instanceof Refusal ? code : { ...code, title }
}

/** The name of an officer who answers needs in the region; undefined for anybody else. */
async function agentTitle(personId: string, region: RegionCode): Promise<string | undefined> {
  const person = await people.byId(personId)
  const post = person?.memberships.find(
    (one) => (one.role === 'agent' || one.role === 'administrator') && contains(region, one.regionCode),
  )
  return person && post ? person.name : undefined
}

/** The title of a code on paper, if its need belongs to the region. */
async function receiptTitle(code: string, region: RegionCode): Promise<string | undefined> {
  const receipt = await receipts.byId(code)
  const need = receipt && (await needs.byId(receipt.needId))
  return need && contains(region, need.zoneCode) ? `回执 ${code}` : undefined
}
