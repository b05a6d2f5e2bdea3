import { View } from '@tarojs/components'
import { LoadMore } from '../load-more/load-more'
import { RefusalNote } from '../refusal-note/refusal-note'

export interface MoreRowProps {
  /** There is more to read. */
  more: boolean
  reading: boolean
  onMore: () => void
  /** Why the last attempt failed. The next page then waits for a tap. */
  fault?: string | undefined
}

/**
 * The end of a list that is read page by page. It is empty once everything is there. Its outer element always stays: otherwise WeChat would
 * send the whole list to its screen again.
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
