import type { contract } from '@/shared/contract'
import type { UnreachedRow } from '@/shared/contract/pushes'
import { maskPhone } from '@/shared/domain/access/account'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { contains } from '@/shared/domain/access/region'
import { command } from '../_kernel/data/database'
import { Stop } from '../_kernel/rpc/action-error'
import { noteLook } from '../_kernel/privacy/access-log'
import type { Handler } from '../_kernel/rpc/serve'
import type { Store } from '../_kernel/data/store'
import { ledgerFrom, type LedgerPlace } from './ledger-walk'

const PAGE = 20

/** Chunks looked through in one call: beyond them the caller asks on. */
const CHUNKS_MAX = 20

/** Who got no message, or may not have got it, and has not read the notice either: of the whole push, or of a region inside its own. */
export const unreached: Handler<typeof contract.pushes.unreached> = async (context, { pushId, cursor }) => {
  const { subject: regionCode, person, as, now, store } = context
  const push = await store.pushes.byId(pushId)
  if (!push || !(contains(push.regionCode, regionCode) || contains(regionCode, push.regionCode)))
    throw new Stop('NotFound')
  const isHere = ({ zoneCode }: LedgerRow) =>
    zoneCode.startsWith(regionCode) || regionCode.startsWith(zoneCode)
  let chunks = 0
  const rows: LedgerRow[] = []
  let next: LedgerPlace | undefined
  for await (const { chunk, from } of ledgerFrom(push.id, cursor, store)) {
    if (chunks === CHUNKS_MAX) {
      next = { no: chunk.no, row: from }
      break
    }
    chunks += 1
    const missed = chunk.rows
      .map((row, i) => ({ row, i }))
      .filter(({ row, i }) => i >= from && isHere(row) && isMissed(row))
    const read = await store.pushReads.byPeople(
      push.id,
      missed.map(({ row }) => row.personId),
    )
    for (const { row, i } of missed) {
      if (read.has(row.personId)) continue
      if (rows.length === PAGE) {
        next = { no: chunk.no, row: i }
        break
      }
      rows.push(row)
    }
    if (next) break
  }
  if (!person || !as) throw new Stop('Forbidden')
  const people = await rowsView(rows, person.id, store)
  const inFull = people.filter(({ phone }) => !phone.includes('*')).map(({ personId }) => personId)
  await store.looks.note(person, as, { kind: 'pushes', id: push.id }, inFull, now)
  await noteLook(
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

async function rowsView(rows: readonly LedgerRow[], lookerId: string, store: Store): Promise<UnreachedRow[]> {
  if (rows.length === 0) return []
  const among = (ids: string[]) => ({ where: { _id: command.in(ids) }, limit: ids.length })
  const [people, enterprises] = await Promise.all([
    store.people.find({ ...among(rows.map(({ personId }) => personId)), fields: ['name', 'phone'] }),
    store.enterprises.find({
      ...among([...new Set(rows.map(({ enterpriseId }) => enterpriseId))]),
      fields: ['name', 'steward'],
    }),
  ])
  const personById = new Map(people.map((person) => [person.id, person]))
  const enterpriseById = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]))
  return rows.flatMap(({ personId, enterpriseId, reason }): UnreachedRow[] => {
    const [person, enterprise] = [personById.get(personId), enterpriseById.get(enterpriseId)]
    if (!person || !enterprise) return []
    const { steward } = enterprise
    return [
      {
        personId,
        name: person.name,
        phone: steward?.personId === lookerId ? person.phone : maskPhone(person.phone),
        enterpriseId,
        enterpriseName: enterprise.name,
        ...(steward && { steward: steward.name }),
        ...(reason !== undefined && { reason }),
      },
    ]
  })
}
