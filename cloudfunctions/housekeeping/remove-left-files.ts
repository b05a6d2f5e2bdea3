import { NEVER } from '@/shared/domain/need/need'
import { incomingNotes, overAt } from '../_kernel/data/repositories/incoming-files'
import { files } from '../_kernel/platform/files'

/** Most notes in one firing. Each names the files of one call. */
const BATCH = 20

/**
 * Removes the files that calls left behind when they died.
 * @param horizon epoch ms; only calls that are over by then count for `nextAt`
 * @returns how many calls had left files, and when the next call is over
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
