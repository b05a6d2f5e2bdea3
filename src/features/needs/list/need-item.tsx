import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { PromiseBar } from '@/ui/promise-bar/promise-bar'
import type { NeedCard } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatWhen } from '@/shared/domain/time/wording'
import { toCardPromise } from '../promise-words'
import { formatStanding, NEED_STATE_CHIPS } from '../wording'
import './need-item.scss'

export interface NeedItemProps {
  need: NeedCard
  now: number
  onOpen: () => void
  chosen?: boolean
}

/** A need in a list: title, state and promise. */
export function NeedItem({ need, now, onOpen, chosen = false }: NeedItemProps) {
  return (
    <Card onPress={onOpen} chosen={chosen} label={`${need.title}，${NEED_STATE_CHIPS[need.state].text}`}>
      <NeedLines need={need} now={now} />
      <View className="need-item-foot">
        {CATEGORY_SPECS[need.category].label} · {formatWhen(need.createdAt, now)} 提交 · {need.code}
      </View>
    </Card>
  )
}

/** The lines of a need in a list, without a card around them. */
export function NeedLines({ need, now }: { need: NeedCard; now: number }) {
  const promise = toCardPromise(need, now)
  return (
    <>
      <View className="need-item-head">
        <View className="need-item-title">{need.title}</View>
        <Chip {...NEED_STATE_CHIPS[need.state]} />
      </View>
      <View className="need-item-standing">
        {need.urgent && <Chip text="紧急" tone="bad" icon="flame" />} {formatStanding(need)}
      </View>
      {promise && <PromiseBar {...promise} />}
    </>
  )
}
