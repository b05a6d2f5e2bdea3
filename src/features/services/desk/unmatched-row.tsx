import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain, useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { useNow } from '@/ui/hooks/use-now'
import { showToast } from '@/ui/platform/feedback'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { UnmatchedTextView } from '@/shared/contract/services'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatWhen } from '@/shared/domain/time/wording'
import './unmatched.scss'

export type UnmatchedItem = UnmatchedTextView & { id: string }

export interface UnmatchedRowProps {
  item: UnmatchedItem
  regionCode: string
  /** Called when the text has been dealt with. */
  onDone: () => void
}

/** One text that was asked in vain, with buttons to use it. */
export function UnmatchedRow({ item, regionCode, onDone }: UnmatchedRowProps) {
  const { text, category, times, lastAt, nearest, unmatchedId } = item
  const now = useNow()
  const add = useAction(cloud.services.addExample)
  const dismiss = useAction(cloud.services.dismissUnmatched)
  const adding = usePressAgain(add, async (service: UnmatchedItem['nearest'][number]) => {
    const answer = await add.run({ serviceId: service.serviceId, text, unmatchedId })
    if (!answer.ok) return
    showToast(`已加到“${service.name}”，马上生效`)
    onDone()
  })
  const putAside = async () => {
    const answer = await dismiss.run({ regionCode, unmatchedId })
    if (answer.ok) onDone()
  }
  const unsent = useSendAgain(dismiss, putAside)
  const refusal = adding.refusal ?? unsent
  return (
    <Card
      title={`“${text}”`}
      aside={<View className="unmatched-aside">{CATEGORY_SPECS[category].label}</View>}
    >
      <View className="unmatched-aside">
        问过 {times} 次，最近 {formatWhen(lastAt, now)}
      </View>
      {nearest.length > 0 && <View className="unmatched-label">加成哪项服务的说法？</View>}
      <View className="unmatched-buttons">
        {nearest.map((service) => (
          <Button
            key={service.serviceId}
            kind="quiet"
            size="small"
            icon="plus"
            text={service.name}
            label={`把“${text}”加成“${service.name}”的说法`}
            busy={add.pending}
            onPress={() => adding.press(service)}
          />
        ))}
      </View>
      <View className="unmatched-buttons">
        <Button
          size="small"
          kind="quiet"
          text="新建服务"
          onPress={() => go(routes.deskService(undefined, regionCode, text))}
        />
        <Button
          size="small"
          kind="plain"
          text="不用处理"
          busy={dismiss.pending}
          onPress={() => void putAside()}
        />
      </View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
    </Card>
  )
}
