import type { contract } from '@/shared/contract'
import { STEWARD_BATCH_MAX } from '@/shared/contract/limits'
import type { ParsedInputOf } from '@/shared/contract/action'
import type { Enterprise } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { command } from '../_kernel/data/database'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Transaction } from '../_kernel/data/transaction'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { officersOf, toResponsible } from './officers'

type Assign = typeof contract.park.assignStewards
type Filter = Extract<ParsedInputOf<Assign>['enterprises'], { by: 'filter' }>

export const assignStewards: Handler<Assign> = async (context, { personId, enterprises: which }) => {
  const { subject: region } = context
  const officer =
    personId === undefined ? undefined : (await officersOf(region)).find((one) => one.personId === personId)
  if (personId !== undefined && !officer) return refuse('OfficerUnknown')
  const steward = officer && toResponsible(officer)
  if (which.by === 'ids') {
    const ids = [...new Set(which.ids)]
    return context.change(async (tx) => ({ changed: await giveSteward(tx, ids, region, steward) }))
  }
  const page = await pageOf(region, which)
  const ids = page.filter((one) => fits(one, which)).map(({ id }) => id)
  return context.change(async (tx) => ({
    changed: await giveSteward(tx, ids, region, steward),
    ...(page.length === STEWARD_BATCH_MAX && { nextFrom: which.from + page.length }),
  }))
}

/** Gives each of them the steward, or takes it away. Those that have it already, and those of another region, stay. @returns how many changed */
export async function giveSteward(
  tx: Transaction,
  ids: readonly string[],
  region: RegionCode,
  steward: Responsible | undefined,
): Promise<number> {
  let changed = 0
  for (const id of ids) {
    const enterprise = await tx.use(enterprises).byId(id)
    if (!enterprise || !contains(region, enterprise.regionCode)) continue
    const { steward: before, ...rest } = enterprise
    if (before?.personId === steward?.personId) continue
    await tx.use(enterprises).update({ ...rest, ...(steward && { steward }) }, enterprise.version)
    changed += 1
  }
  return changed
}

/** The next enterprises of the region in the order of the index, whether they fit or not: so each page costs the same. */
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
