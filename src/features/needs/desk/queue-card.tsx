import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip, type ChipProps } from '@/ui/chip/chip'
import { Press } from '@/ui/press/press'
import { PromiseBar } from '@/ui/promise-bar/promise-bar'
import type { NeedCard } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatAgo, formatWhen, formatWorkingTimeBriefly } from '@/shared/domain/time/wording'
import { promiseOfCard } from '../promise-words'
import { NEED_STATE_CHIPS } from '../wording'
import './queue-card.scss'

export interface QueueCardProps {
  need: NeedCard
  now: number
  /** Name of who looks: what is theirs says so. */
  myName: string
  chosen: boolean
  onOpen: () => void
  onClaim: () => void
  claiming: boolean
}

/** A need in the queue: what, whose, how long there is, what might help; unclaimed ones can be taken up right here. */
export function QueueCard({ need, now, myName, chosen, onOpen, onClaim, claiming }: QueueCardProps) {
  const promise = promiseOfCard(need, now)
  const free = need.state === 'submitted' || need.state === 'forwarded'
  const holder = need.responsible === myName ? '我' : need.responsible
  const whose = [
    need.enterpriseName,
    CATEGORY_SPECS[need.category].label,
    ...(need.urgent ? ['紧急'] : []),
    ...(need.enterprises === undefined ? [] : [`同类 ${need.enterprises} 家`]),
    ...(free ? [] : [holder]),
  ]
  return (
    <Card chosen={chosen}>
      <Press className="queue-open" role="link" label={`${need.title}，${whose.join('，')}`} onPress={onOpen}>
        <View className="queue-head">
          <View className="queue-title">{need.title}</View>
          <Chip {...queueStanding(need, now)} />
        </View>
        <View className="queue-whose">{whose.join(' · ')}</View>
        {promise && <PromiseBar {...promise} left={dueWords(need, now)} />}
      </Press>
      <View className="queue-foot">
        <View className="queue-hint">{free ? hintOf(need) : lastOf(need, now)}</View>
        {free && (
          <Button
            size="small"
            text="认领"
            label={`认领：${need.title}`}
            busy={claiming}
            busyText="正在认领…"
            onPress={onClaim}
          />
        )}
      </View>
    </Card>
  )
}

/** Time left while something is owed, the state otherwise. */
function queueStanding(need: NeedCard, now: number): ChipProps {
  const tone = promiseOfCard(need, now)?.tone
  if (need.leftMs === undefined || tone === undefined) return NEED_STATE_CHIPS[need.state]
  const words = formatWorkingTimeBriefly(need.leftMs)
  if (tone === 'late') return { text: `超时 ${words}`, tone: 'bad', icon: 'warning' }
  return { text: `剩 ${words}`, tone: tone === 'soon' ? 'warn' : 'accent', icon: 'clock' }
}

/** 后天 09:54 前首次答复 · 应在昨天 13:30 前首次答复 */
function dueWords(need: NeedCard, now: number): string {
  const late = (need.leftMs ?? 0) < 0
  const what = need.state === 'submitted' ? '首次答复' : need.state === 'forwarded' ? '接手答复' : '再答复'
  return `${late ? '应在' : ''}${formatWhen(need.dueAt ?? now, now)} 前${what}`
}

function hintOf(need: NeedCard): string {
  return need.suggestion === undefined ? '没有正好对上的服务，要人工找' : `建议：${need.suggestion}`
}

function lastOf({ last }: NeedCard, now: number): string {
  const said = last.text === undefined ? '' : `：${last.text}`
  return `${formatAgo(last.at, now)} ${last.name}${said}`
}
