import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { SharedNeedView } from '@/shared/contract/shared-need-view'
import { formatDay } from '@/shared/domain/time/wording'
import './preview-card.scss'

export interface OthersCardProps {
  others: readonly SharedNeedView[]
  /** Id of the shared need that the person has joined. */
  joinedId: string | undefined
  onJoin: (shared: SharedNeedView) => void
}

/** Shared needs of other enterprises that look the same. One press joins one (我也有). */
export function OthersCard({ others, joinedId, onJoin }: OthersCardProps) {
  return (
    <View>
      {others.map((shared) => (
        <Card
          key={shared.sharedId}
          title={`园区里有 ${shared.enterprises} 家企业也在问`}
          aside={<View className="preview-aside">{formatDay(shared.sinceOn)}起</View>}
        >
          <View className="preview-quote">“{shared.asked}”</View>
          {shared.sharedId === joinedId ? (
            <Chip text="已算上您，提交后生效" tone="good" icon="check" />
          ) : (
            <View className="preview-join">
              <Button
                kind="quiet"
                size="small"
                icon="users"
                text="我也有"
                label={`我也有：${shared.asked}`}
                onPress={() => onJoin(shared)}
              />
              <View className="preview-join-text">另提一条您自己的，有自己的时限；别家只看到多了一家</View>
            </View>
          )}
        </Card>
      ))}
    </View>
  )
}
