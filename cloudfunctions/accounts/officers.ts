import type { contract } from '@/shared/contract'
import { contains } from '@/shared/domain/access/region'
import type { Handler } from '../_kernel/rpc/serve'

const PAGE = 50

export const officers: Handler<typeof contract.accounts.officers> = async (
  { subject: region, store, person, as, now },
  { cursor },
) => {
  const skip = Number(cursor ?? 0) || 0
  const people = await store.people.ofRegion(region, PAGE + 1, skip)
  const shown = people.slice(0, PAGE).map(({ id }) => id)
  if (person && as) await store.looks.note(person, as, { kind: 'officers', id: region }, shown, now)
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
