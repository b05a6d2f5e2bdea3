import { View } from '@tarojs/components'
import { LoadMore } from '../load-more/load-more'
import { RefusalNote } from '../refusal-note/refusal-note'

export interface MoreRowProps {
  /** There is more to read. */
  more: boolean
  reading: boolean
  onMore: () => void
  /** Why the last attempt failed; then the next page waits for a tap. */
  fault?: string | undefined
}

/**
 * The end of a list that is read page by page; empty once everything is there. The outer element always stays, because without it WeChat's
 * screen would be sent the whole list again.
 */
export function MoreRow({ more, reading, onMore, fault }: MoreRowProps) {
  return (
    <View>
      {fault !== undefined && (
        <RefusalNote text={fault} action={{ text: '再试一次', onPress: onMore, busy: reading }} />
      )}
      {fault === undefined && more && <LoadMore more={more} busy={reading} onMore={onMore} end="" />}
    </View>
  )
}
