import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'

export const colleagues: Handler<typeof contract.accounts.colleagues> = async ({
  subject: enterprise,
  person,
  as,
  now,
}) => {
  const all = await people.ofEnterprise(enterprise.id)
  const about = { kind: 'colleagues', id: enterprise.id } as const
  if (person && as)
    await phoneAccessLog.record(
      { person, as, now },
      about,
      all.map(({ id }) => id),
    )
  return {
    people: all.map(({ id, name, phone, memberships }) => ({
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
