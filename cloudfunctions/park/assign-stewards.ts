import type { contract } from '@/shared/contract'
import { STEWARD_BATCH_MAX } from '@/shared/contract/limits'
import type { ParsedInputOf } from '@/shared/contract/action'
import type { Enterprise } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { toActor } from '@/shared/domain/access/recusal'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isPartyOf, type Actor } from '@/shared/domain/access/role'
import { command } from '../_kernel/data/database'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Transaction } from '../_kernel/data/transaction'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { officersOf, toResponsible } from './officers'

type Assign = typeof contract.park.assignStewards
type Filter = Extract<ParsedInputOf<Assign>['enterprises'], { by: 'filter' }>

export const assignStewards: Handler<Assign> = async (context, { personId, enterprises: which }) => {
  const { subject: region, person, now } = context
  const officer =
    personId === undefined ? undefined : (await officersOf(region)).find((one) => one.personId === personId)
  if (personId !== undefined && !officer) return refuse('OfficerUnknown')
  const steward = officer && toResponsible(officer)
  // Neither the steward nor the caller may belong to the enterprise.
  const parties = [person, officer?.person].flatMap((one) => (one ? [toActor(one, now)] : []))
  const to = { region, steward, parties }
  if (which.by === 'ids') {
    const ids = [...new Set(which.ids)]
    return context.change(async (tx) => ({ changed: await giveSteward(tx, ids, to) }))
  }
  const page = await pageOf(region, which)
  const ids = page.filter((one) => fits(one, which)).map(({ id }) => id)
  return context.change(async (tx) => ({
    changed: await giveSteward(tx, ids, to),
    ...(page.length === STEWARD_BATCH_MAX && { nextFrom: which.from + page.length }),
  }))
}

interface Stewardship {
  region: RegionCode
  /** Undefined: the enterprises have no steward from now on. */
  steward: Responsible | undefined
  /** The caller and the steward. Enterprises that either belongs to stay unchanged. */
  parties: readonly Actor[]
}

/**
 * Gives each enterprise the steward, or takes its steward away. Skips enterprises that have this steward already, are in another region, or
 * have one of `parties` among their people. @returns how many changed
 */
export async function giveSteward(
  tx: Transaction,
  ids: readonly string[],
  { region, steward, parties }: Stewardship,
): Promise<number> {
  let changed = 0
  for (const id of ids) {
    const enterprise = await tx.use(enterprises).byId(id)
    if (!enterprise || !contains(region, enterprise.regionCode)) continue
    if (parties.some((one) => isPartyOf(one, id))) continue
    const { steward: before, ...rest } = enterprise
    if (before?.personId === steward?.personId) continue
    await tx.use(enterprises).update({ ...rest, ...(steward && { steward }) }, enterprise.version)
    changed += 1
  }
  return changed
}

/** The next enterprises of the region in the order of the index, whether they fit the filter or not, so that each page costs the same. */
function pageOf(region: RegionCode, { carrierCode, from }: Filter): Promise<Enterprise[]> {
  const inside = carrierCode !== undefined && contains(region, carrierCode) ? carrierCode : region
  return enterprises.find({
    where: { regionCode: command.gte(inside).and(command.lt(`${inside}~`)) },
    orderBy: [
      ['regionCode', 'asc'],
      ['name', 'asc'],
    ],
    skip: from,
    limit: STEWARD_BATCH_MAX,
  })
}

function fits(enterprise: Enterprise, { industry, name, onlyWithout, carrierCode }: Filter): boolean {
  return (
    (!onlyWithout || enterprise.steward === undefined) &&
    (industry === undefined || enterprise.industry.startsWith(industry)) &&
    (name === undefined || enterprise.name.includes(name)) &&
    (carrierCode === undefined || contains(carrierCode, enterprise.regionCode))
  )
}
