import type { Person, Region } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { contains, regionChain, type RegionCode } from '@/shared/domain/access/region'
import { replaceLeader } from '@/shared/domain/need/service-terms'
import { jobs } from '../_kernel/data/repositories/jobs'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import type { Transaction } from '../_kernel/data/transaction'
import { jobForPeople } from '../_kernel/notifications/people-notification'

/** A region whose leader leaves, and its administrators, who are told. */
export interface Leadership {
  regionCode: RegionCode
  administrators: readonly string[]
}

const worksIn = ({ memberships }: Pick<Person, 'memberships'>, region: RegionCode) =>
  memberships.some(
    (one) => (one.role === 'agent' || one.role === 'administrator') && contains(region, one.regionCode),
  )

/** The regions around a post that name this officer as their leader, and in which the officer does not work afterwards. */
export async function leadershipsOf(
  officer: Person,
  after: Pick<Person, 'memberships'>,
  post: RegionCode,
): Promise<Leadership[]> {
  const [around, inside] = await Promise.all([
    Promise.all(regionChain(post).map((code) => regions.byId(code))),
    regions.inside(post),
  ])
  const known = [...around.filter((one) => one !== undefined), ...inside]
  const led = new Map<string, Region>(
    known
      .filter((region) => region.terms?.leader?.personId === officer.id && !worksIn(after, region.id))
      .map((region) => [region.id, region]),
  )
  return Promise.all(
    [...led.keys()].map(async (key) => {
      const regionCode = led.get(key)?.id ?? post
      const found = await people.administratorsOf([regionCode])
      const others = found.map(({ person }) => person.id).filter((id) => id !== officer.id)
      return { regionCode, administrators: others }
    }),
  )
}

/** Makes the successor the leader if that officer works in the region, else nobody. The administrators are told and may choose anew. */
export async function leaveLeaderships(
  tx: Transaction,
  leaderships: readonly Leadership[],
  { officer, successor, now }: { officer: Person; successor: Person | undefined; now: number },
): Promise<void> {
  for (const { regionCode, administrators } of leaderships) {
    const region = await tx.use(regions).byId(regionCode)
    if (region?.terms?.leader?.personId !== officer.id) continue
    const to: Responsible | undefined =
      successor && worksIn(successor, regionCode)
        ? { personId: successor.id, name: successor.name, phone: successor.phone }
        : undefined
    const saved = await tx
      .use(regions)
      .update({ ...region, terms: replaceLeader(region.terms, to) }, region.version)
    regions.forget(regionCode)
    if (administrators.length === 0) continue
    const text = to
      ? `超时催办改报${to.name}。不合适的话，请在“承诺与催办”里改选。`
      : '超时催办先改报管理员。请在“承诺与催办”里另选分管领导。'
    await tx.use(jobs).insert(
      jobForPeople(`leader_${regionCode}_${saved.version}`, administrators, now, {
        title: `分管领导${officer.name}已离任`,
        text,
        page: 'desk/calendar/index',
        about: '承诺与催办',
      }),
    )
  }
}
