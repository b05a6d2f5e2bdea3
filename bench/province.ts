import type { Enterprise, Person } from '@/shared/domain/access/account'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Policy } from '@/shared/domain/policy/policy'
import { regionCode } from '@/shared/domain/access/region'
import { benchProfile } from './bench-profile'
import { startWorld, type World, type WorldOptions } from '../demo/world'

const CITIES = 15
const STAFF = 3
/** The functions' default id of the message template for policies. */
const TEMPLATE_ID = 'policy-for-you'
export const PUBLISHER = 'oBenchPublisher'

export interface ProvinceOptions extends WorldOptions {
  /** Share of the people who allow one message. */
  allowed?: number
  /** People of each enterprise. */
  staff?: number
}

/** A province with enterprises of three people each, of whom a share allows a message, and with one publisher. */
export async function startProvince(
  enterprises: number,
  { allowed = 1, staff = STAFF, ...options }: ProvinceOptions = {},
): Promise<World> {
  const world = await startWorld(options)
  const { cloud } = world
  cloud.database.insert(
    'enterprises',
    Array.from({ length: enterprises }, (_, i) => stored(enterprise(i))),
  )
  const people = Array.from({ length: enterprises * staff }, (_, i) => person(i, i % 100 < allowed * 100))
  cloud.database.insert('people', [...people, publisher].map(stored))
  for (const { openid, quota } of people)
    if ((quota['policy_for_you'] ?? 0) > 0) cloud.messages.accept(openid, TEMPLATE_ID)
  return world
}

/** A published policy of the province with this rule. */
export function plantPolicy({ cloud }: World, id: string, rule: Rule | undefined): void {
  const [sample] = cloud.database.find('policies', { _id: 'p-zone-tech-sme' }) as [Policy & { _id: string }]
  const { rule: _rule, ...rest } = sample
  cloud.database.insert('policies', [
    { ...rest, _id: id, regionCode: 'CN21', level: 'province', ...(rule && { rule }) },
  ])
}

function stored<T extends { id: string }>({ id, ...rest }: T): object {
  return { _id: id, ...rest }
}

const publisher: Person = {
  ...person(0, false),
  id: 'bench-publisher',
  openid: PUBLISHER,
  memberships: [{ role: 'publisher', regionCode: regionCode('CN21'), regionName: '辽宁省' }],
}

function enterprise(i: number): Enterprise {
  const city = String((i % CITIES) + 1).padStart(2, '0')
  return {
    id: `bench-e${i}`,
    version: 1,
    name: `压测企业${i}`,
    creditCode: `BENCH${String(i).padStart(13, '0')}`,
    checkDigitConfirmed: false,
    regionCode: regionCode(`CN21${city}G1`),
    regionName: `第${city}高新区`,
    industry: `C${13 + (i % 30)}`,
    profile: benchProfile(i),
    createdAt: 0,
  }
}

function person(i: number, allows: boolean): Person {
  const employer = Math.floor(i / STAFF)
  return {
    id: `bench-p${i}`,
    version: 1,
    openid: `oBench${i}x`,
    name: `员工${i}`,
    phone: `139${String(i).padStart(8, '0')}`,
    memberships: [
      {
        role: 'staff',
        enterpriseId: `bench-e${employer}`,
        enterpriseName: `压测企业${employer}`,
        owner: i % STAFF === 0,
      },
    ],
    quota: allows ? { policy_for_you: 1 } : {},
    unread: 0,
    createdAt: 0,
  }
}
