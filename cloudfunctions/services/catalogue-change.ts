import type { ServiceDraft } from '@/shared/contract/services'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import { createHash } from 'node:crypto'
import type { Transaction } from '../_kernel/data/transaction'
import { organizations } from '../_kernel/data/repositories/services'

/** The same organization and name in the same region is the same service, however often it is added or imported. */
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

/** A draft with what its writer does not know of pledges: an older phone, or a file, leaves that as it is stored. */
export function withPledge(draft: ServiceDraft, stored: Service | undefined): ServiceDraft {
  const { exemptDocuments, noPledge } = stored ?? {}
  return {
    ...(exemptDocuments && { exemptDocuments: [...exemptDocuments] }),
    ...(noPledge !== undefined && { noPledge }),
    ...draft,
  }
}

/** The organization of a service, known from now on. */
export async function keepOrganization(
  tx: Transaction,
  { organizationId, organizationName, regionCode }: Service,
): Promise<void> {
  if (await tx.use(organizations).byId(organizationId)) return
  await tx.use(organizations).insert({ id: organizationId, version: 1, name: organizationName, regionCode })
}
