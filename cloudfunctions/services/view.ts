import type { ServiceCard, ServiceView } from '@/shared/contract/services'
import type { Service } from '@/shared/domain/service/service'

export function toServiceCard(service: Service, words: readonly string[] = []): ServiceCard {
  const { id, name, organizationName, category, regionCode, status, schedule, alert, contacts } = service
  return {
    id,
    name,
    organizationName,
    category,
    regionCode,
    status,
    schedule,
    phone: contacts[0]?.phone ?? '',
    words: [...words],
    ...(alert !== undefined && { alert }),
  }
}

/** One service, whole. Internal fields (catalogueVersion, organizationId) stay behind: the contract does not declare them. */
export function toServiceView(service: Service, regionName: string): ServiceView {
  const {
    offers,
    situations,
    exampleNeeds,
    locations,
    contacts,
    requiredDocuments,
    steps,
    catalogueVersion: _c,
    organizationId: _o,
    ...rest
  } = service
  return {
    ...rest,
    offers: [...offers],
    situations: [...situations],
    exampleNeeds: [...exampleNeeds],
    locations: [...locations],
    contacts: [...contacts],
    requiredDocuments: [...requiredDocuments],
    steps: [...steps],
    regionName,
  }
}
