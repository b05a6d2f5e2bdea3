import { View } from '@tarojs/components'
import { formatWhen } from '@/shared/domain/time/wording'
import type { Around } from '../bench/use-around'

/** The latest calls of colleagues to the enterprise, and their notes on them. */
export function ContactLines({ around, now }: { around: Around; now: number }) {
  return (
    <View>
      {(around.data?.contacts ?? []).map(({ id, at, by, way, text }) => (
        <View key={id} className="around-quiet">
          {formatWhen(at, now)} {by}
          {way === 'call' ? '打过电话' : '复制过号码'}
          {text === undefined ? '' : `：${text}`}
        </View>
      ))}
    </View>
  )
}
