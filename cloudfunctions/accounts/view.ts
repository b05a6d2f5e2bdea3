import type { EnterpriseView, PersonView } from '@/shared/contract/accounts'
import type { Enterprise, Person } from '@/shared/domain/access/account'

/** A person as this person sees themself. */
export function toPersonView({ id, name, phone, memberships }: Person): PersonView {
  return { personId: id, name, phone, memberships: memberships.map((membership) => ({ ...membership })) }
}

export function toEnterpriseView({
  id,
  version,
  name,
  creditCode,
  regionCode,
  regionName,
  industry,
  steward,
  createdAt,
}: Enterprise): EnterpriseView {
  return {
    id,
    version,
    name,
    creditCode,
    regionCode,
    regionName,
    industry,
    ...(steward && { steward: { name: steward.name, phone: steward.phone } }),
    createdAt,
  }
}
