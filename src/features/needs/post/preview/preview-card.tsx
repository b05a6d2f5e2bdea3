import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { useNow } from '@/ui/hooks/use-now'
import { formatWhen } from '@/shared/domain/time/wording'
import { MatchList } from '@/features/needs/matches/match-list'
import type { Preview } from './use-preview'
import './preview-card.scss'

export interface PreviewCardProps {
  preview: Preview | undefined
  pending: boolean
  max?: number
}

/** Services that may help at once, before posting. */
export function PreviewCard({ preview, pending, max = 3 }: PreviewCardProps) {
  if (!preview) return pending ? <View className="preview-note">正在找能帮上的服务…</View> : null
  if (preview.matches.length === 0 || !preview.wellMatched)
    return (
      <Card title="暂时没有对得上的现成服务">
        <View className="preview-text">
          不要紧，照样提交：值班专员{preview.promise ? ` ${preview.promise.responsible} ` : ''}会人工帮您找。
        </View>
        <OfflineNote asOf={preview.offlineAsOf} />
        {preview.matches.length > 0 && (
          <>
            <View className="preview-near">有点接近的：</View>
            <MatchList matches={preview.matches} max={1} />
          </>
        )}
      </Card>
    )
  return (
    <Card title="可能马上帮到您" aside={<View className="preview-aside">不用等，先看看</View>}>
      <OfflineNote asOf={preview.offlineAsOf} />
      <MatchList matches={preview.matches} max={max} />
    </Card>
  )
}

/** Says that the services were found by this device, and how old its catalogue is. */
function OfflineNote({ asOf }: { asOf: number | undefined }) {
  const now = useNow()
  return (
    <View>
      {asOf !== undefined && <View className="preview-note">离线：按 {formatWhen(asOf, now)} 的目录</View>}
    </View>
  )
}
