import type { Enterprise, Person } from '@/shared/domain/access/account'
import { enterpriseSearchKeys } from '@/shared/domain/enterprise/search-keys'
import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { claimedNeed, insertNeeds, type StoredNeed } from '../stored-needs'

const ZONE = 'CN2101G1'
/** Enterprises per steward, and open needs per officer: a larger zone has more officers, not busier ones. */
const OF_ONE_OFFICER = 40
const CLOSED_PER_OPEN = 3
const CODES_OF_PREFIX = 800
/** The days over which needs were posted: closed needs over a year, open needs over the last 30 days. */
const DAYS = { closed: 365, open: 30 }

type Stored<T> = Omit<T, 'id'> & { _id: string }

/**
 * The demo's smallest world with `size` more enterprises in its zone, each with a colleague and an open need, and three times as many closed
 * needs; one more enterprise has no open need.
 */
export async function startGrownZone(size: number): Promise<World> {
  const world = await startWorld()
  const { database } = world.cloud
  const [enterprise] = database.find('enterprises', { _id: 'hengtuo' }) as [Stored<Enterprise>]
  const [person] = database.find('people', { _id: 'zhang-wei' }) as [Stored<Person>]
  const need = await claimedNeed(world, undefined, 'sun-jie')
  const each = <T>(count: number, make: (no: number) => T) =>
    Array.from({ length: count }, (_, no) => make(no))
  database.insert(
    'enterprises',
    each(size + 1, (no) => grownEnterprise(enterprise, no)),
  )
  database.insert(
    'people',
    each(size, (no) => grownPerson(person, no)),
  )
  insertNeeds(world, size * (1 + CLOSED_PER_OPEN), (no) => grownNeed(need, no, no < size))
  return world
}

const officer = (no: number) => ({
  personId: `bench-officer-${Math.floor(no / OF_ONE_OFFICER)}`,
  name: `专员${Math.floor(no / OF_ONE_OFFICER)}`,
  phone: '13900000000',
})

function grownEnterprise(sample: Stored<Enterprise>, no: number): object {
  const name = `示范第${no}号机械有限公司`
  const creditCode = demoCreditCode(
    `21${1000 + Math.floor(no / CODES_OF_PREFIX)}`,
    100 + (no % CODES_OF_PREFIX),
  )
  const keys = enterpriseSearchKeys({ name, creditCode })
  const grown = { ...sample, _id: `bench-e${no}`, name, creditCode, searchKeys: keys }
  return { ...grown, regionCode: ZONE, regionName: '沈阳高新区', steward: officer(no) }
}

function grownPerson(sample: Stored<Person>, no: number): object {
  const membership = {
    role: 'staff',
    enterpriseId: `bench-e${no}`,
    enterpriseName: `示范第${no}号`,
    owner: true,
  }
  return { ...sample, _id: `bench-p${no}`, openid: `oBench${no}x`, memberships: [membership] }
}

function grownNeed(sample: StoredNeed, no: number, open: boolean): object {
  const { dueAt, createdAt, promise } = sample
  const age = (no % DAYS[open ? 'open' : 'closed']) * DAY_MS + no
  const postedAt = createdAt - age
  const responseDueAt = promise.responseDueAt - age
  return {
    ...sample,
    enterpriseId: `bench-e${no}`,
    responsible: officer(no),
    open,
    ...(open ? { dueAt: dueAt + no * 1_000 } : { state: 'resolved', dueAt: 8.64e15 }),
    // Needs from before today have had their answer, so the figures of their day are not counted again today.
    promise: { ...promise, responseDueAt, ...(age >= DAY_MS && { respondedAt: postedAt + HOUR_MS }) },
    createdAt: postedAt,
    updatedAt: postedAt + HOUR_MS,
  }
}
