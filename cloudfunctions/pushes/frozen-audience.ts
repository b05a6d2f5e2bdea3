import { ownPath } from '../_kernel/platform/file-proof'
import { files } from '../_kernel/platform/files'
import type { Push } from '../_kernel/data/repositories/pushes'
import type { Member } from './member'

/**
 * The audience as it was rehearsed and confirmed, in one file: the plan works through exactly this list, however many calls it takes and
 * whatever enterprises tell meanwhile. The name cannot be guessed; who loses the race for a push leaves a file that nothing points to.
 */
export function keepAudience(pushId: string, told: readonly Member[]): Promise<string> {
  const content = Buffer.from(JSON.stringify(told))
  return files.upload(ownPath(`pushes/${pushId}`, 'json', content), content)
}

/** @throws Error when the file is gone or is not what was confirmed: the push cannot be planned, and the timer says so in its log. */
export async function frozenAudience({ id, audienceFileId }: Push): Promise<Member[]> {
  const content = await files.download(audienceFileId)
  if (!content) throw new Error(`the audience of push ${id} is gone or was changed`)
  const members: Member[] = JSON.parse(content.toString('utf8'))
  return members
}
