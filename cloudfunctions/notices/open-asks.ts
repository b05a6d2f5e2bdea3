import type { NoticeView } from '@/shared/contract/notices'
import type { Enterprise, Person } from '@/shared/domain/access/account'
import { qualificationNames } from '@/shared/domain/enterprise/qualification-list'
import { profileKey } from '@/shared/domain/enterprise/profile'
import type { PushGroup } from '@/shared/domain/push/rings'
import { command } from '../_kernel/data/database'
import { knownQualifications } from '../_kernel/data/known-qualifications'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Push } from '../_kernel/data/repositories/pushes'
import { employerIds } from '../_kernel/data/repositories/recipients'

type Ask = NonNullable<NoticeView['ask']>

/** Most enterprises of one person that are read for their open questions. */
const EMPLOYERS_MAX = 20

/**
 * Push → the question that it still asks this person at `now`. The question is for the first of the person's enterprises in the push's region that
 * has not told the fact. Reads nothing when no push asks.
 */
export async function openAsks(
  person: Pick<Person, 'memberships'>,
  sent: readonly (Pick<PushGroup, 'ask'> & { push: Push })[],
  now: number,
): Promise<ReadonlyMap<string, Ask>> {
  const employers = employerIds(person).slice(0, EMPLOYERS_MAX)
  if (employers.length === 0 || sent.every(({ ask }) => !ask)) return new Map()
  const list = await enterprises.find({
    where: { _id: command.in(employers) },
    fields: ['name', 'regionCode', 'profile'],
    limit: employers.length,
  })
  const open = sent.flatMap(({ ask, push }) => {
    const enterprise = ask && list.find((one) => isOpen(one, push, ask))
    return enterprise ? [{ pushId: push.id, ask, enterprise }] : []
  })
  const views = open.map(async ({ pushId, ask, enterprise }): Promise<[string, Ask]> => {
    const { fact, spec, measures } = ask
    const { id: enterpriseId, name: enterpriseName } = enterprise
    const view = {
      enterpriseId,
      enterpriseName,
      fact,
      ...(spec && { spec }),
      ...(measures && { measures: [...measures] }),
    }
    if (fact !== 'qualifications') return [pushId, view]
    return [pushId, { ...view, qualifications: await qualificationsOf(enterprise, ask, now) }]
  })
  return new Map(await Promise.all(views))
}

/** The answers that the enterprise can choose: all qualifications that its zone knows, with the ones that the policy asks for first. */
async function qualificationsOf(
  { regionCode }: Enterprise,
  { asked = [] }: NonNullable<PushGroup['ask']>,
  now: number,
): Promise<NonNullable<Ask['qualifications']>> {
  const names = qualificationNames(await knownQualifications(regionCode, now), asked)
  const first = asked.map((key) => [key, names[key] ?? key])
  return { names: { ...Object.fromEntries(first), ...names }, asked: [...asked] }
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
