import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { earlierNeeds } from '../_kernel/data/repositories/earlier-needs'
import { Remembered } from '../_kernel/data/remembered'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { log } from '../_kernel/rpc/log'
import { forgettable } from '../_kernel/data/instance-memory'

/** An instance checks one solved need at most once in this time; the note itself is written at most once a day. */
const noted = forgettable(new Remembered<void>(6 * HOUR_MS, 500))

/**
 * Notes that somebody opened a need with these solved needs beside it. At most two are shown, so a call reads at most two documents, and most calls
 * read none. A failure is only logged, so that no page fails by it; the next opening notes it.
 */
export async function noteLooked(earlierIds: readonly string[], now: number): Promise<void> {
  const notes = earlierIds.map((id) => noted.get(id, now, () => note(id, now)))
  for (const { status } of await Promise.allSettled(notes))
    if (status === 'rejected') log('evidence', { ok: false, kind: 'not noted' })
}

async function note(id: string, now: number): Promise<void> {
  await systemTransaction(async (tx) => {
    const stored = await tx.use(earlierNeeds).byId(id)
    if (!stored || stored.gone || (stored.lookedAt ?? 0) > now - DAY_MS) return
    await tx.use(earlierNeeds).touch({ ...stored, lookedAt: now })
  })
}
