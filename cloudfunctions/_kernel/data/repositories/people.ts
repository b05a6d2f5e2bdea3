import type { Person } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import type { RegionCode } from '@/shared/domain/access/region'
import { command } from '../database'
import { isPackedAlike, packPerson } from '../rosters/packed-person'
import { collection } from './repository'

/** People. A change of a field that the packed roster keeps sets `changedAt`. Other changes, such as a read notice, do not. */
const rows = collection<Person>('people', {
  complete(person, _scope, before) {
    if (before ? isPackedAlike(before, person) : packPerson(person) === undefined) return person
    return { ...person, changedAt: Date.now() }
  },
})

/** A bound above the staff of any enterprise in the product. */
const COLLEAGUES_MAX = 100
/** Most deletions by one person that are remembered after they came back. */
const RETURNS_MAX = 20
const ADMINISTRATORS_MAX = 50

const toResponsibleOf = ({ id: personId, name, phone }: Person): Responsible => ({ personId, name, phone })

export const people = {
  ...rows,

  async byOpenid(openid: string): Promise<Person | undefined> {
    return (await rows.find({ where: { openid }, limit: 1 }))[0]
  },

  /** The records left of a person who had their data deleted, one for each deletion; see `returnKeyFor`. */
  erasedBefore(returnKey: string): Promise<Person[]> {
    return rows.find({ where: { returnKey }, limit: RETURNS_MAX })
  },

  /** The owner of an enterprise, or else another member of its staff; undefined when it has no staff. */
  async ownerOf(enterpriseId: string): Promise<Person | undefined> {
    const found = await this.ofEnterprise(enterpriseId)
    const isOwner = ({ memberships }: Person) =>
      memberships.some((one) => one.role === 'staff' && one.enterpriseId === enterpriseId && one.owner)
    return found.find(isOwner) ?? found[0]
  },

  ofEnterprise(enterpriseId: string): Promise<Person[]> {
    return rows.find({ where: { 'memberships.enterpriseId': enterpriseId }, limit: COLLEAGUES_MAX })
  },

  /** Officers of the region and of regions inside it. */
  ofRegion(region: RegionCode, limit: number, skip: number): Promise<Person[]> {
    const inside = command.gte(region).and(command.lt(`${region}~`))
    return rows.find({
      where: { 'memberships.regionCode': inside },
      orderBy: [['memberships.regionCode', 'asc']],
      limit,
      skip,
    })
  },

  /** Names of the officers of the region and of regions inside it. */
  async officerNamesIn(region: string, limit: number): Promise<string[]> {
    const inside = command.gte(region).and(command.lt(`${region}~`))
    const orderBy = [['memberships.regionCode', 'asc']] as const
    const found = await rows.find({
      where: { 'memberships.regionCode': inside },
      orderBy,
      fields: ['name'],
      limit,
    })
    return found.map(({ name }) => name)
  },

  /** Administrators of exactly these regions, in the order in which they registered. */
  async administratorsOf(
    regions: readonly RegionCode[],
  ): Promise<{ regionCode: RegionCode; responsible: Responsible; person: Person }[]> {
    const found = await rows.find({
      where: { 'memberships.regionCode': command.in([...regions]), 'memberships.role': 'administrator' },
      limit: ADMINISTRATORS_MAX,
    })
    return found
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      .flatMap((person) =>
        person.memberships.flatMap((membership) =>
          membership.role === 'administrator' && regions.includes(membership.regionCode)
            ? [{ regionCode: membership.regionCode, responsible: toResponsibleOf(person), person }]
            : [],
        ),
      )
  },
}
