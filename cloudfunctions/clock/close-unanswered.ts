import { advance } from '@/shared/domain/need-life'
import { database } from '../_kernel/database'
import { jobAfter } from '../_kernel/telling'
import { store, writingStore } from '../_kernel/store'

const BATCH = 50

/** Five working days of silence after a proposal close a need as "closed without answer"; it can be reopened. */
export async function closeUnanswered(now: number): Promise<number> {
  let closed = 0
  for (const { id, zoneCode } of await store.needs.unanswered(now, BATCH)) {
    const { calendar } = await store.regions.known(zoneCode, now)
    const done = await database.transaction(
      async (session) => {
        const touched: string[] = []
        const tx = writingStore(session, touched)
        const need = await tx.needs.byId(id)
        if (!need || need.confirmBy === undefined || need.confirmBy > now) return false
        const next = advance(need, { type: 'expired', by: { side: 'system', name: '系统' } }, now, calendar)
        if (!next) return false
        const saved = await tx.needs.save(next, need.version)
        const job = jobAfter(saved, 'expired', now)
        if (job) await tx.jobs.open(job)
        await session.insert('audit', {
          _id: `clock:expired:${id}:${saved.version}`,
          at: now,
          action: 'clock.expired',
          personId: 'system',
          role: 'system',
          objects: touched,
        })
        return true
      },
      (kept) => kept,
    )
    if (done) closed += 1
  }
  return closed
}
