import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'

export const colleagues: Handler<typeof contract.accounts.colleagues> = async ({
  subject: enterprise,
  store,
  person,
  as,
  now,
}) => {
  const people = await store.people.ofEnterprise(enterprise.id)
  const about = { kind: 'colleagues', id: enterprise.id } as const
  if (person && as)
    await store.looks.note(
      person,
      as,
      about,
      people.map(({ id }) => id),
      now,
    )
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
