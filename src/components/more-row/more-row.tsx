import { LoadMore } from '../load-more/load-more'
import { RefusalNote } from '../refusal-note/refusal-note'

export interface MoreRowProps {
  /** There is more to read. */
  more: boolean
  reading: boolean
  onMore: () => void
  /** Why the last attempt brought nothing: then it waits for a tap. */
  fault?: string | undefined
}

/** The end of a list that is read page by page; nothing once everything is there. */
export function MoreRow({ more, reading, onMore, fault }: MoreRowProps) {
  if (fault !== undefined)
    return <RefusalNote text={fault} action={{ text: '再试一次', onPress: onMore, busy: reading }} />
  return more ? <LoadMore more={more} busy={reading} onMore={onMore} end="" /> : null
}
