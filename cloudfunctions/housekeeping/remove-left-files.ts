import { incomingNotes } from '../_kernel/data/repositories/incoming-files'
import { files } from '../_kernel/platform/files'

/** Notes of one firing; each names the files of one call. */
const BATCH = 20

/** Removes files of calls that died on the way. @returns how many calls had left some */
export async function removeLeftFiles(now: number): Promise<number> {
  const left = await incomingNotes.left(now, BATCH)
  for (const { id, fileIds } of left) if (await files.remove(fileIds)) await incomingNotes.remove(id)
  return left.length
}
