import type { RegionCode } from '@/shared/domain/access/region'
import { EXAMPLE_REPLIES, type QuickReply } from '@/shared/domain/need/quick-reply'
import type { Transaction } from '../transaction'
import { collection } from './repository'

/** The quick replies of one officer, or of one zone, in the order in which they were added. */
interface QuickReplyList {
  id: string
  version: number
  replies: readonly QuickReply[]
}

const rows = collection<QuickReplyList>('quick_replies')

export const quickReplies = {
  ...rows,

  /** Id of an officer's own list. */
  idOfOfficer: (personId: string) => `own_${personId}`,

  /** Id of the list of a region. */
  idOfRegion: (code: RegionCode) => `zone_${code}`,

  /** The replies of a list. A list that nobody has written yet holds the examples if it is a region's; otherwise it is empty. */
  repliesOf(id: string, stored: QuickReplyList | undefined): readonly QuickReply[] {
    return stored?.replies ?? (id.startsWith('zone_') ? EXAMPLE_REPLIES : [])
  },

  /** Replaces a list with the result of `change`. @returns the new list; undefined, with nothing written, when `change` returns undefined */
  async change(
    tx: Transaction,
    id: string,
    change: (replies: readonly QuickReply[]) => readonly QuickReply[] | undefined,
  ): Promise<readonly QuickReply[] | undefined> {
    const lists = tx.use(quickReplies)
    const stored = await lists.byId(id)
    const replies = change(quickReplies.repliesOf(id, stored))
    if (!replies) return undefined
    await (stored
      ? lists.update({ ...stored, replies }, stored.version)
      : lists.insert({ id, version: 1, replies }))
    return replies
  },
}
