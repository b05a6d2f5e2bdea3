import { ownPath } from '../_kernel/platform/file-proof'
import type { IncomingFiles } from '../_kernel/platform/incoming-files'
import { files } from '../_kernel/platform/files'
import type { Push } from '../_kernel/data/repositories/pushes'
import type { Member } from './member'

/**
 * Stores the audience as it was rehearsed and confirmed, in one file with a name that nobody can guess. The plan works through exactly this list,
 * however many calls it takes and whatever enterprises tell meanwhile. A call whose push is not made must remove its file.
 */
export function keepAudience(pushId: string, told: readonly Member[]): Promise<string> {
  const content = Buffer.from(JSON.stringify(told))
  return files.upload(ownPath(`pushes/${pushId}`, 'json', content), content)
}

/** For a change that names the audience's file. If the change does not take place, the file is removed. */
export function ofAudience({ audienceFileId }: Push): IncomingFiles {
  return {
    keep: async () => undefined,
    end: async (hasChanged) => {
      if (!hasChanged) await files.remove([audienceFileId])
    },
  }
}

/** @throws Error when the file is gone or was altered: the push cannot be planned, and the timer logs it */
export async function frozenAudience({ id, audienceFileId }: Push): Promise<Member[]> {
  const content = await files.download(audienceFileId)
  if (!content) throw new Error(`the audience of push ${id} is gone or was changed`)
  const members: Member[] = JSON.parse(content.toString('utf8'))
  return members
}
