import type { contract } from '@/shared/contract'
import { contains } from '@/shared/domain/access/region'
import { PEOPLE_PAGE_SIZE } from '@/shared/contract/limits'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'

export const officers: Handler<typeof contract.accounts.officers> = async (
  { subject: region, person, as, now },
  { cursor: skip = 0 },
) => {
  const found = await people.ofRegion(region, PEOPLE_PAGE_SIZE + 1, skip)
  const shown = found.slice(0, PEOPLE_PAGE_SIZE).map(({ id }) => id)
  if (person && as) await phoneAccessLog.record({ person, as, now }, { kind: 'officers', id: region }, shown)
  return {
    people: found.slice(0, PEOPLE_PAGE_SIZE).flatMap(({ id, name, phone, memberships }) =>
      memberships.flatMap((held) =>
        held.role !== 'staff' && contains(region, held.regionCode)
          ? [
              {
                personId: id,
                name,
                phone,
                role: held.role,
                owner: false,
                region: { code: held.regionCode, name: held.regionName },
              },
            ]
          : [],
      ),
    ),
    ...(found.length > PEOPLE_PAGE_SIZE && { nextCursor: String(skip + PEOPLE_PAGE_SIZE) }),
  }
}
