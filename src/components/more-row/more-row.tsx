import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Button } from '../button/button'
import { RefusalNote } from '../refusal-note/refusal-note'
import './more-row.scss'

export interface MoreRowProps {
  /** There is more to read. */
  more: boolean
  reading: boolean
  onMore: () => void
  /** Why the last attempt brought nothing. */
  fault?: string | undefined
  /** Said at the end of a long list. */
  end?: string
}

/** The end of a list that goes on: reads by itself when it comes into sight, and by a button for the keyboard. */
export function MoreRow({ more, reading, onMore, fault, end }: MoreRowProps) {
  useReachBottom(() => {
    if (more && !reading && fault === undefined) onMore()
  })
  if (fault !== undefined)
    return <RefusalNote text={fault} action={{ text: '再试一次', onPress: onMore, busy: reading }} />
  if (!more) return end === undefined ? null : <View className="more-end">{end}</View>
  return (
    <View className="more-row">
      <Button kind="plain" text="再看一些" busy={reading} busyText="正在取…" onPress={onMore} />
    </View>
  )
}
