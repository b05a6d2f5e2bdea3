import type { contract } from '@/shared/contract'
import type { UnreachedRow } from '@/shared/contract/pushes'
import { maskPhone } from '@/shared/domain/access/account'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { contains } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command } from '../_kernel/data/database'
import { ActionError } from '../_kernel/rpc/action-error'
import { recordAccess } from '../_kernel/privacy/access-log'
import type { Handler } from '../_kernel/rpc/handler'
import { ledgerFrom, type LedgerPlace } from './ledger-walk'
import { pushes, pushReads } from '../_kernel/data/repositories/pushes'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'
import { pushCalls } from '../_kernel/data/repositories/push-calls'
import { people } from '../_kernel/data/repositories/people'
import { enterprises } from '../_kernel/data/repositories/enterprises'

/** Chunks looked through in one call: beyond them the caller asks on. */
const CHUNKS_MAX = 20

/** Who got no message, or may not have got it, and has not read the notice either: of the whole push, or of a region inside its own. */
export const unreached: Handler<typeof contract.pushes.unreached> = async (context, { pushId, cursor }) => {
  const { subject: regionCode, person, as, now } = context
  const push = await pushes.byId(pushId)
  if (!push || !(contains(push.regionCode, regionCode) || contains(regionCode, push.regionCode)))
    throw new ActionError('NotFound')
  const isHere = ({ zoneCode }: LedgerRow) =>
    zoneCode.startsWith(regionCode) || regionCode.startsWith(zoneCode)
  let chunks = 0
  const rows: LedgerRow[] = []
  let next: LedgerPlace | undefined
  for await (const { chunk, from } of ledgerFrom(push.id, cursor)) {
    if (chunks === CHUNKS_MAX) {
      next = { no: chunk.no, row: from }
      break
    }
    chunks += 1
    const missed = chunk.rows
      .map((row, i) => ({ row, i }))
      .filter(({ row, i }) => i >= from && isHere(row) && isMissed(row))
    const read = await pushReads.byPeople(
      push.id,
      missed.map(({ row }) => row.personId),
    )
    for (const { row, i } of missed) {
      if (read.has(row.personId)) continue
      if (rows.length === PAGE_SIZE) {
        next = { no: chunk.no, row: i }
        break
      }
      rows.push(row)
    }
    if (next) break
  }
  if (!person || !as) throw new ActionError('Forbidden')
  const people = await rowsView(rows, person.id, push.id)
  const inFull = people.filter(({ phone }) => !phone.includes('*')).map(({ personId }) => personId)
  await phoneAccessLog.record({ person, as, now }, { kind: 'pushes', id: push.id }, inFull)
  await recordAccess(
    'pushes.unreached',
    context,
    people.map(({ personId }) => `people/${personId}`),
  )
  return { people, ...(next && { nextCursor: `${next.no}.${next.row}` }) }
}

/** No message left for this push, and none of a later one told of it. */
function isMissed({ state, reason }: LedgerRow): boolean {
  return (state === 'suppressed' && reason !== 'combined') || state === 'failed'
}

async function rowsView(
  rows: readonly LedgerRow[],
  lookerId: string,
  pushId: string,
): Promise<UnreachedRow[]> {
  if (rows.length === 0) return []
  const among = (ids: string[]) => ({ where: { _id: command.in(ids) }, limit: ids.length })
  const ids = rows.map(({ personId }) => personId)
  const [personList, enterpriseList, calls] = await Promise.all([
    people.find({ ...among(ids), fields: ['name', 'phone'] }),
    enterprises.find({
      ...among([...new Set(rows.map(({ enterpriseId }) => enterpriseId))]),
      fields: ['name', 'steward'],
    }),
    pushCalls.byPeople(pushId, ids),
  ])
  const personById = new Map(personList.map((person) => [person.id, person]))
  const enterpriseById = new Map(enterpriseList.map((enterprise) => [enterprise.id, enterprise]))
  const isMine = ({ enterpriseId }: LedgerRow) =>
    enterpriseById.get(enterpriseId)?.steward?.personId === lookerId
  // Whose enterprises they are calls first: of a page, the own ones stand above the others, and what is done below.
  const rank = (row: LedgerRow) =>
    (calls.get(row.personId)?.calledAt === undefined ? 0 : 2) + (isMine(row) ? 0 : 1)
  const mineFirst = [...rows].sort((a, b) => rank(a) - rank(b))
  return mineFirst.flatMap(({ personId, enterpriseId, reason }): UnreachedRow[] => {
    const [person, enterprise] = [personById.get(personId), enterpriseById.get(enterpriseId)]
    if (!person || !enterprise) return []
    const { steward } = enterprise
    const { calledAt, by } = calls.get(personId) ?? {}
    return [
      {
        personId,
        name: person.name,
        phone: steward?.personId === lookerId ? person.phone : maskPhone(person.phone),
        enterpriseId,
        enterpriseName: enterprise.name,
        ...(steward && { steward: steward.name }),
        ...(reason !== undefined && { reason }),
        ...(calledAt !== undefined && by && { calledAt, calledBy: by.name }),
      },
    ]
  })
}
