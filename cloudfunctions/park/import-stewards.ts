import type { contract } from '@/shared/contract'
import { STEWARD_LINES_MAX } from '@/shared/contract/limits'
import type { Person } from '@/shared/domain/access/account'
import { toActor } from '@/shared/domain/access/recusal'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isPartyOf } from '@/shared/domain/access/role'
import { normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { command } from '../_kernel/data/database'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Handler } from '../_kernel/rpc/handler'
import { giveSteward } from './assign-stewards'
import { officersOf, toResponsible, type Officer } from './officers'

interface Line {
  creditCode: string
  steward: string
}

export const importStewards: Handler<typeof contract.park.importStewards> = async (
  context,
  { lines, rehearse },
) => {
  const { subject: region, person, now } = context
  const [officers, known] = await Promise.all([officersOf(region), findEnterprises(lines, region)])
  const faults = lines.flatMap((line, i) => {
    const why = findFault(line, { officers, known, before: lines.slice(0, i), caller: person, now })
    return why === undefined ? [] : [{ line: i + 1, why }]
  })
  if (faults.length > 0) return { changed: 0, faults }
  const pairs = lines.flatMap((line) => {
    const officer = officers.find(({ name }) => name === line.steward)
    const enterprise = known.get(normalizeCreditCode(line.creditCode))
    return officer && enterprise ? [{ officer, enterprise }] : []
  })
  const changing = pairs.filter(({ officer, enterprise }) => enterprise.steward !== officer.personId)
  if (rehearse) return { changed: changing.length, faults }
  return context.change(async (tx) => {
    let changed = 0
    for (const { officer, enterprise } of changing)
      changed += await giveSteward(tx, [enterprise.id], {
        region,
        steward: toResponsible(officer),
        parties: [],
      })
    return { changed, faults }
  })
}

interface Known {
  id: string
  steward: string | undefined
}

async function findEnterprises(
  lines: readonly Line[],
  region: RegionCode,
): Promise<ReadonlyMap<string, Known>> {
  const codes = [...new Set(lines.map(({ creditCode }) => normalizeCreditCode(creditCode)))]
  const found = await enterprises.find({
    where: { creditCode: command.in(codes) },
    limit: STEWARD_LINES_MAX,
  })
  return new Map(
    found
      .filter(({ regionCode }) => contains(region, regionCode))
      .map(({ id, creditCode, steward }) => [creditCode, { id, steward: steward?.personId }]),
  )
}

/** What a line is checked against. */
interface Beside {
  officers: readonly Officer[]
  known: ReadonlyMap<string, Known>
  before: readonly Line[]
  caller: Person | undefined
  now: number
}

function findFault(
  { creditCode, steward }: Line,
  { officers, known, before, caller, now }: Beside,
): string | undefined {
  const code = normalizeCreditCode(creditCode)
  const enterprise = known.get(code)
  if (!enterprise) return `本区没有代码是 ${creditCode || '（空）'} 的企业`
  if (before.some((line) => normalizeCreditCode(line.creditCode) === code)) return '这家企业前面已经有一行'
  const same = officers.filter(({ name }) => name === steward)
  if (same.length === 0) return `本区没有叫“${steward}”的服务专员`
  if (same.length > 1) return `有 ${same.length} 位叫“${steward}”，请在页面上一家一家分`
  const isParty = (one: Person | undefined) => one && isPartyOf(toActor(one, now), enterprise.id)
  if (isParty(caller)) return '这是您自己所在的企业，请由别的管理员来分'
  return isParty(same[0]?.person) ? `“${steward}”是这家企业的人，请选别人` : undefined
}
