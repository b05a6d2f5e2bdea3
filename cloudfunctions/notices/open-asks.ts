import type { NoticeView } from '@/shared/contract/notices'
import type { Enterprise, Person } from '@/shared/domain/access/account'
import { profileKey } from '@/shared/domain/enterprise/profile'
import type { PushGroup } from '@/shared/domain/push/rings'
import { command } from '../_kernel/data/database'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Push } from '../_kernel/data/repositories/pushes'
import { employerIds } from '../_kernel/data/repositories/recipients'

type Ask = NonNullable<NoticeView['ask']>

/** Enterprises of one person that are read for their open questions. */
const EMPLOYERS_MAX = 20

/**
 * What the pushes still ask this person, by push: of the first of the person's enterprises in the push's region that has not told the fact.
 * Reads nothing where none of them asks.
 */
export async function openAsks(
  person: Pick<Person, 'memberships'>,
  sent: readonly (Pick<PushGroup, 'ask'> & { push: Push })[],
): Promise<ReadonlyMap<string, Ask>> {
  const employers = employerIds(person).slice(0, EMPLOYERS_MAX)
  if (employers.length === 0 || sent.every(({ ask }) => !ask)) return new Map()
  const list = await enterprises.find({
    where: { _id: command.in(employers) },
    fields: ['name', 'regionCode', 'profile'],
    limit: employers.length,
  })
  return new Map(
    sent.flatMap(({ ask, push }): [string, Ask][] => {
      // Which qualifications there are only the page of the policy knows.
      if (!ask || ask.fact === 'qualifications') return []
      const enterprise = list.find((one) => isOpen(one, push, ask))
      if (!enterprise) return []
      const { fact, spec } = ask
      const { id: enterpriseId, name: enterpriseName } = enterprise
      return [[push.id, { enterpriseId, enterpriseName, fact, ...(spec && { spec }) }]]
    }),
  )
}

function isOpen(
  { regionCode, profile = {} }: Enterprise,
  push: Push,
  { fact }: NonNullable<PushGroup['ask']>,
): boolean {
  return (
    regionCode.startsWith(push.regionCode) &&
    profile[profileKey(push.policyId, fact) as typeof fact] === undefined
  )
}
