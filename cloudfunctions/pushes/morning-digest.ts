import type { LedgerRow } from '@/shared/domain/push/ledger'
import { startOfDay } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { command } from '../_kernel/data/database'
import { type LedgerChunk, type Push, pushLedger } from '../_kernel/data/repositories/pushes'

/** Other pushes that wait for the same person this morning. */
export interface Digest {
  /** True when a later push tells of this one as well: nothing is sent for this one. */
  isTold: boolean
  /** How many earlier pushes this one tells of. */
  earlier: number
}

/** No push waits longer, because the next morning comes within a day. */
const LOOK_BACK_MS = 2 * DAY_MS
const CHUNKS_MAX = 100

/**
 * Several pushes that waited for the same morning become one message: the last push's message, which says how many there are. Each push decides
 * about its own rows only, so two timers never write into each other's ledgers. The inbox holds every notice in any case.
 */
export async function morningDigests(
  push: Pick<Push, 'id' | 'at'>,
  rows: readonly LedgerRow[],
  now: number,
): Promise<ReadonlyMap<string, Digest>> {
  const waiting = rows.filter(({ reason }) => reason === 'digest').map(({ personId }) => personId)
  const digests = new Map<string, Digest>(waiting.map((id) => [id, { isTold: false, earlier: 0 }]))
  if (waiting.length === 0) return digests
  const chunks = await pushLedger.find({
    where: { people: command.in(waiting), at: command.gt(now - LOOK_BACK_MS) },
    fields: ['pushId', 'at', 'rows'],
    limit: CHUNKS_MAX,
  })
  for (const chunk of chunks) {
    if (chunk.pushId === push.id) continue
    const isLater = isAfter(chunk, push)
    for (const row of chunk.rows) {
      const digest = digests.get(row.personId)
      if (!digest) continue
      if (isLater) digest.isTold ||= tellsOfOthers(row)
      else if (isLeftToOthers(row, now)) digest.earlier += 1
    }
  }
  return digests
}

function isAfter({ at, pushId }: Pick<LedgerChunk, 'at' | 'pushId'>, push: Pick<Push, 'id' | 'at'>): boolean {
  return at > push.at || (at === push.at && pushId > push.id)
}

/** True when the row waits for the same morning, or when its message has told of other pushes already. */
function tellsOfOthers({ state, reason, with: others = 0 }: LedgerRow): boolean {
  return (state === 'pending' && reason === 'digest') || (others > 0 && state !== 'suppressed')
}

function isLeftToOthers({ state, reason, at = 0 }: LedgerRow, now: number): boolean {
  if (reason === 'combined') return at >= startOfDay(now)
  return state === 'pending' && reason === 'digest'
}
