import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar/avatar'
import { Card } from '@/ui/card/card'
import { formatWhen } from '@/shared/domain/time/wording'
import type { Preview } from './use-preview'
import './promise-card.scss'

/** The promise before posting: who answers, and by when. */
export function PromiseCard({ preview, now }: { preview: Preview | undefined; now: number }) {
  if (!preview?.promise)
    return (
      <Card tone="soft">
        <View className="promise-before-text">提交后马上告诉您：谁负责、怎么办、什么时候答复。</View>
      </Card>
    )
  const { responsible, why, responseDueAt, resolutionDueAt, caveat } = preview.promise
  return (
    <Card tone="soft">
      <View className="promise-before">
        <Avatar name={responsible} />
        <View>
          <View className="promise-before-who">提交后由 {responsible} 负责</View>
          <View className="promise-before-text">
            {formatWhen(responseDueAt, now)} 前首次答复，{formatWhen(resolutionDueAt, now)} 前办结
          </View>
          {why !== undefined && <View className="promise-before-text">{why}</View>}
          {caveat !== undefined && <View className="promise-before-text">{caveat}</View>}
        </View>
      </View>
    </Card>
  )
}
