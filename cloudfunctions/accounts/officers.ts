import type { contract } from '@/shared/contract'
import { contains } from '@/shared/domain/region'
import type { Handler } from '../_kernel/serve'

const PAGE = 50

export const officers: Handler<typeof contract.accounts.officers> = async (
  { subject: region, store },
  { cursor },
) => {
  const skip = Number(cursor ?? 0) || 0
  const people = await store.people.ofRegion(region, PAGE + 1, skip)
  return {
    people: people
      .slice(0, PAGE)
      .flatMap(({ id, name, phone, memberships }) =>
        memberships.flatMap((held) =>
          held.role !== 'staff' && contains(region, held.regionCode)
            ? [{ personId: id, name, phone, role: held.role, owner: false }]
            : [],
        ),
      ),
    ...(people.length > PAGE && { nextCursor: String(skip + PAGE) }),
  }
}
