import { randomBytes } from 'node:crypto'
import { files } from '../_kernel/platform/files'
import type { Push } from '../_kernel/data/repositories/pushes'
import type { Member } from './member'

/**
 * The audience as it was rehearsed and confirmed, in one file: the plan works through exactly this list, however many calls it takes and
 * whatever enterprises tell meanwhile. The name cannot be guessed; who loses the race for a push leaves a file that nothing points to.
 */
export function keepAudience(pushId: string, told: readonly Member[]): Promise<string> {
  const name = `pushes/${pushId}-${randomBytes(8).toString('hex')}.json`
  return files.upload(name, Buffer.from(JSON.stringify(told)))
}

/** @throws Error when the file is gone: the push cannot be planned, and the timer says so in its log. */
export async function frozenAudience({ id, audienceFileId }: Push): Promise<Member[]> {
  const content = await files.download(audienceFileId)
  if (!content) throw new Error(`the audience of push ${id} is gone`)
  const members: Member[] = JSON.parse(content.toString('utf8'))
  return members
}
