import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Press } from '@/ui/press/press'
import { PromiseBar } from '@/ui/promise-bar/promise-bar'
import type { NeedCard } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatWhen } from '@/shared/domain/time/wording'
import { toCardPromise } from '@/features/needs/promise-words'
import { toQueueChip } from './queue-chip'
import './queue-card.scss'

export interface QueueCardProps {
  need: NeedCard
  now: number
  /** The person's own name; their needs show 我 instead. */
  myName: string
  chosen: boolean
  onOpen: () => void
  onClaim: () => void
  claiming: boolean
}

/** A need in the queue: title, enterprise, time left and suggestion. An unclaimed need can be claimed here. */
export function QueueCard({ need, now, myName, chosen, onOpen, onClaim, claiming }: QueueCardProps) {
  const promise = toCardPromise(need, now)
  const unclaimed = need.state === 'submitted' || need.state === 'forwarded'
  const responsible = need.responsible === myName ? '我' : need.responsible
  const facts = [
    need.enterpriseName,
    CATEGORY_SPECS[need.category].label,
    ...(need.urgent ? ['紧急'] : []),
    ...(need.enterprises === undefined ? [] : [`同类 ${need.enterprises} 家`]),
    ...(unclaimed ? [] : [responsible]),
  ]
  return (
    <Card chosen={chosen}>
      <Press className="queue-open" role="link" label={`${need.title}，${facts.join('，')}`} onPress={onOpen}>
        <View className="queue-head">
          <View className="queue-title">{need.title}</View>
          <Chip {...toQueueChip(need, now)} />
        </View>
        <View className="queue-whose">{facts.join(' · ')}</View>
        {promise && <PromiseBar {...promise} left={formatDue(need, now)} />}
      </Press>
      <View className="queue-foot">
        <View className="queue-hint">{unclaimed ? formatSuggestion(need) : formatLast(need, now)}</View>
        {unclaimed && (
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

/** The next duty and its time: 后天 09:54 前首次答复, 应在昨天 13:30 前首次答复. */
function formatDue(need: NeedCard, now: number): string {
  const late = (need.leftMs ?? 0) < 0
  const what = need.ruling
    ? '决定'
    : need.state === 'submitted'
      ? '首次答复'
      : need.state === 'forwarded'
        ? '接手答复'
        : '再答复'
  return `${late ? '应在' : ''}${formatWhen(need.dueAt ?? now, now)} 前${what}`
}

function formatSuggestion(need: NeedCard): string {
  return need.suggestion === undefined ? '没有正好对上的服务，要人工找' : `建议：${need.suggestion}`
}

function formatLast({ last }: NeedCard, now: number): string {
  const text = last.text === undefined ? '' : `：${last.text}`
  return `${formatWhen(last.at, now)} ${last.name}${text}`
}
