import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'

export const colleagues: Handler<typeof contract.accounts.colleagues> = async ({
  subject: enterprise,
  store,
}) => {
  const people = await store.people.ofEnterprise(enterprise.id)
  return {
    people: people.map(({ id, name, phone, memberships }) => ({
      personId: id,
      name,
      phone,
      role: 'staff' as const,
      owner: memberships.some(
        (held) => held.role === 'staff' && held.enterpriseId === enterprise.id && held.owner,
      ),
    })),
  }
}
