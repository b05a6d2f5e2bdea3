import type { EnterpriseView, PersonView } from '@/shared/contract/accounts'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import type { Enterprise, Person } from '@/shared/domain/access/account'

/** A person as this person sees themself. */
export function toPersonView({ id, name, phone, memberships }: Person): PersonView {
  return { personId: id, name, phone, memberships: memberships.map((membership) => ({ ...membership })) }
}

export function toEnterpriseView(enterprise: Enterprise): EnterpriseView {
  const { id, version, name, creditCode, regionCode, regionName, industry, steward, createdAt } = enterprise
  return {
    id,
    version,
    name,
    creditCode,
    regionCode,
    regionName,
    industry,
    ...(steward && { steward: { name: steward.name, phone: steward.phone } }),
    status: enterpriseStatus(enterprise),
    createdAt,
  }
}
