import { ownPath } from '../_kernel/platform/file-proof'
import type { IncomingFiles } from '../_kernel/platform/incoming-files'
import { files } from '../_kernel/platform/files'
import type { Push } from '../_kernel/data/repositories/pushes'
import type { Member } from './member'

/**
 * The audience as it was rehearsed and confirmed, in one file: the plan works through exactly this list, however many calls it takes and
 * whatever enterprises tell meanwhile. The name cannot be guessed. Who loses the race for a push takes the file away again.
 */
export function keepAudience(pushId: string, told: readonly Member[]): Promise<string> {
  const content = Buffer.from(JSON.stringify(told))
  return files.upload(ownPath(`pushes/${pushId}`, 'json', content), content)
}

/** For a change that names the audience's file: without the change the file goes. */
export function ofAudience({ audienceFileId }: Push): IncomingFiles {
  return {
    keep: async () => undefined,
    end: async (hasChanged) => {
      if (!hasChanged) await files.remove([audienceFileId])
    },
  }
}

/** @throws Error when the file is gone or is not what was confirmed: the push cannot be planned, and the timer says so in its log. */
export async function frozenAudience({ id, audienceFileId }: Push): Promise<Member[]> {
  const content = await files.download(audienceFileId)
  if (!content) throw new Error(`the audience of push ${id} is gone or was changed`)
  const members: Member[] = JSON.parse(content.toString('utf8'))
  return members
}
