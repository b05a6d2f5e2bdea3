import { View } from '@tarojs/components'
import { useNow } from '@/ui/hooks/use-now'
import { formatWhen } from '@/shared/domain/time/wording'

/** Says that what is shown comes from this device, and how old that is. */
export function OfflineNote({ asOf }: { asOf: number | undefined }) {
  const now = useNow()
  return (
    <View>
      {asOf !== undefined && <View className="preview-note">离线：按 {formatWhen(asOf, now)} 的目录</View>}
    </View>
  )
}
