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
import { pushReads } from '../_kernel/data/repositories/push-reads'
import { pushes } from '../_kernel/data/repositories/pushes'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'
import { pushCalls } from '../_kernel/data/repositories/push-calls'
import { people } from '../_kernel/data/repositories/people'
import { enterprises } from '../_kernel/data/repositories/enterprises'

/** Most chunks that one call looks through. Then the caller must ask for the next page. */
const CHUNKS_MAX = 20

/** Lists people who got no message, or may not have got one, and have not read the notice: of the whole push, or of a region inside its own. */
export const unreached: Handler<typeof contract.pushes.unreached> = async (context, { pushId, cursor }) => {
  const { subject: regionCode, person, as, now } = context
  const push = await pushes.byId(pushId)
  if (!push || !(contains(push.regionCode, regionCode) || contains(regionCode, push.regionCode)))
    throw new ActionError('NotFound')
  if (!person || !as) throw new ActionError('Forbidden')
  const own = await enterprises.stewardedBy(person.id, regionCode)
  const ownIds = new Set(own.map(({ id }) => id))
  const { rows, next } = await rowsOfPage(cursor, { pushId: push.id, regionCode, ownIds })
  const people = await rowsView(rows, person.id, push.id)
  const inFull = people.filter(({ phone }) => !phone.includes('*')).map(({ personId }) => personId)
  await phoneAccessLog.record({ person, as, now }, { kind: 'pushes', id: push.id }, inFull)
  await recordAccess(
    'pushes.unreached',
    context,
    people.map(({ personId }) => `people/${personId}`),
  )
  return { people, ...(next && { nextCursor: `${next.round}:${next.no}.${next.row}` }) }
}

/** A place in the ledger within one round over it. */
type CallPlace = LedgerPlace & { round: number }

/** The rounds in their order: people not called come before people called; within both, the caller's own enterprises come first. */
const ROUNDS = [
  { isCalled: false, isOwn: true },
  { isCalled: false, isOwn: false },
  { isCalled: true, isOwn: true },
  { isCalled: true, isOwn: false },
] as const

interface CallList {
  pushId: string
  regionCode: string
  /** The enterprises of which the caller is the steward. */
  ownIds: ReadonlySet<string>
}

/**
 * The next rows of the list in the order of `ROUNDS`. Each round goes over the whole ledger, so the order holds over all pages. Ends early, with
 * a place from which to continue, when a call has looked through enough chunks.
 */
async function rowsOfPage(
  { round: first, no, row }: CallPlace = { round: 0, no: 0, row: 0 },
  list: CallList,
): Promise<{ rows: LedgerRow[]; next?: CallPlace }> {
  const rows: LedgerRow[] = []
  let chunks = 0
  for (let round = first; round < ROUNDS.length; round += 1) {
    // An officer without enterprises has no own rows.
    if (ROUNDS[round]?.isOwn === true && list.ownIds.size === 0) continue
    const start = round === first ? { no, row } : { no: 0, row: 0 }
    for await (const { chunk, from } of ledgerFrom(list.pushId, start)) {
      if (chunks === CHUNKS_MAX) return { rows, next: { round, no: chunk.no, row: from } }
      chunks += 1
      for (const found of await callsIn(chunk.rows, { ...list, round, from })) {
        if (rows.length === PAGE_SIZE) return { rows, next: { round, no: chunk.no, row: found.at } }
        rows.push(found.row)
      }
    }
  }
  return { rows }
}

/** The rows of a chunk that belong to a round, with their places in the chunk. */
async function callsIn(
  all: readonly LedgerRow[],
  { pushId, regionCode, ownIds, round, from }: CallList & { round: number; from: number },
): Promise<{ row: LedgerRow; at: number }[]> {
  const wanted = ROUNDS[round]
  const missed = all
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row, at }) =>
        at >= from &&
        (row.zoneCode.startsWith(regionCode) || regionCode.startsWith(row.zoneCode)) &&
        isMissed(row) &&
        ownIds.has(row.enterpriseId) === wanted?.isOwn,
    )
  if (missed.length === 0) return []
  const ids = missed.map(({ row }) => row.personId)
  const [read, calls] = await Promise.all([pushReads.byPeople(pushId, ids), pushCalls.byPeople(pushId, ids)])
  return missed.filter(
    ({ row: { personId } }) =>
      !read.has(personId) && (calls.get(personId)?.calledAt !== undefined) === wanted?.isCalled,
  )
}

/** True when no message was sent for this push, and no message of another push told of it. */
function isMissed({ state, reason }: LedgerRow): boolean {
  const isElsewhere = reason === 'combined' || reason === 'notified_before'
  return (state === 'suppressed' && !isElsewhere) || state === 'failed'
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
  return rows.flatMap(({ personId, enterpriseId, reason }): UnreachedRow[] => {
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
