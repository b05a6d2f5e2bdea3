import { command, database } from '../_kernel/database'

const KEEP_MS = 7 * 24 * 3_600_000
const BATCH = 100

/** Answers kept for repeated calls are of no use after a week. */
export async function forgetAnswers(now: number): Promise<number> {
  const old = await database.find('requests', {
    where: { at: command.lt(now - KEEP_MS) },
    orderBy: [['at', 'asc']],
    limit: BATCH,
  })
  for (const { _id } of old) await database.remove('requests', _id)
  return old.length
}
