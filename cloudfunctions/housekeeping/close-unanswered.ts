import { advance } from '@/shared/domain/need/life'
import { lastWordAt } from '@/shared/domain/need/last-word'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { keepShared } from '../_kernel/search/shared-need-change'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { jobs } from '../_kernel/data/repositories/jobs'

const BATCH = 50

/** Closes needs as "closed without answer" after five working days without an answer to a proposal. A closed need can be reopened. */
export async function closeUnanswered(now: number): Promise<number> {
  let closed = 0
  for (const { id, zoneCode } of await needs.unanswered(now, BATCH)) {
    const { calendar } = await regions.known(zoneCode, now)
    const done = await changeBySystem('clock.expired', now, async (tx) => {
      const need = await tx.use(needs).byId(id)
      if (!need || need.confirmBy === undefined || need.confirmBy > now) return undefined
      const next = advance(need, { type: 'expired', by: { side: 'system', name: '系统' } }, now, calendar)
      if (!next) return undefined
      const saved = await tx.use(needs).update(next, need.version)
      await keepShared(tx, saved, now)
      await enterprises.noteWord(tx, saved.enterpriseId, { wordAt: lastWordAt(need) })
      const job = jobAfter(saved, 'expired', now)
      if (job) await tx.use(jobs).insert(job)
      return saved
    })
    if (done) closed += 1
  }
  return closed
}
