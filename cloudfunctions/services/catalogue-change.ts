import type { ServiceDraft } from '@/shared/contract/services'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import { createHash } from 'node:crypto'
import type { Transaction } from '../_kernel/data/transaction'
import { organizations } from '../_kernel/data/repositories/services'

/** Makes the id from region, organization and name, so that adding or importing the same service again does not double it. */
export function makeServiceId(
  regionCode: RegionCode,
  { organizationName, name }: Pick<ServiceDraft, 'organizationName' | 'name'>,
): string {
  return `s_${digest(`${regionCode}\n${organizationName}\n${name}`)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}

/** A draft as a stored service. */
export function toService(
  draft: ServiceDraft,
  kept: Pick<Service, 'id' | 'version' | 'catalogueVersion' | 'regionCode' | 'status' | 'assuredBy'>,
): Service {
  const { url, alert, contacts, ...rest } = draft
  return {
    ...rest,
    contacts: contacts.map(({ title, ...contact }) => ({
      ...contact,
      ...(title !== undefined && { title }),
    })),
    ...kept,
    organizationId: `o_${digest(draft.organizationName)}`,
    ...(url !== undefined && { url }),
    ...(alert !== undefined && { alert }),
  }
}

/** Fills in the stored pledge fields of a draft from an older phone or a file, which do not have them. */
export function withPledge(draft: ServiceDraft, stored: Service | undefined): ServiceDraft {
  const { exemptDocuments, noPledge } = stored ?? {}
  return {
    ...(exemptDocuments && { exemptDocuments: [...exemptDocuments] }),
    ...(noPledge !== undefined && { noPledge }),
    ...draft,
  }
}

/** Stores the organization of a service unless it is stored already. */
export async function keepOrganization(
  tx: Transaction,
  { organizationId, organizationName, regionCode }: Service,
): Promise<void> {
  if (await tx.use(organizations).byId(organizationId)) return
  await tx.use(organizations).insert({ id: organizationId, version: 1, name: organizationName, regionCode })
}
