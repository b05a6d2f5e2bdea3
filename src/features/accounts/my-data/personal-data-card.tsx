import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { HELD, type HeldData } from '@/shared/domain/access/personal-data'
import './my-data.scss'

const ALL: readonly HeldData[] = Object.values(HELD)
/** The entries that concern everybody; the technical ones are behind a button. */
const FIRST = 3

function formatRetention({ keptDays, since }: HeldData): string {
  if (keptDays === undefined) return '注销前一直保留'
  if (keptDays % 365 === 0) return `${since}后保留 ${keptDays / 365} 年`
  return `${since}后保留 ${keptDays} 天`
}

/** The data that is stored about the person, with its purpose and how long it stays. */
export function PersonalDataCard() {
  const [all, setAll] = useState(false)
  return (
    <Card title="保存了哪些信息">
      <View>
        {(all ? ALL : ALL.slice(0, FIRST)).map((entry) => (
          <View key={entry.what} className="held">
            <View className="held-what">{entry.what}</View>
            <View className="held-why">用途：{entry.why}</View>
            <View className="held-why">{formatRetention(entry)}</View>
          </View>
        ))}
      </View>
      <View className="my-data-note">
        园区人员的工作电话会给他服务的企业看。别人看您的号码，要么打码，要么留下记录。
      </View>
      {!all && (
        <Button kind="quiet" size="small" text={`看全部 ${ALL.length} 项`} onPress={() => setAll(true)} />
      )}
    </Card>
  )
}
