import { NEVER } from '@/shared/domain/need/need'
import { incomingNotes, overAt } from '../_kernel/data/repositories/incoming-files'
import { files } from '../_kernel/platform/files'

/** Notes of one firing; each names the files of one call. */
const BATCH = 20

/**
 * Removes files of calls that died on the way.
 * @returns how many calls had left some, and when the next call, of those that began early enough, is over
 */
export async function removeLeftFiles(
  now: number,
  horizon: number,
): Promise<{ done: number; nextAt: number }> {
  const notes = await incomingNotes.overBy(horizon, BATCH)
  const left = notes.filter((note) => overAt(note) <= now)
  for (const { id, fileIds } of left) if (await files.remove(fileIds)) await incomingNotes.remove(id)
  const [next] = notes.slice(left.length)
  const mayBeMore = left.length === BATCH
  return { done: left.length, nextAt: mayBeMore ? now : next ? overAt(next) : NEVER }
}
