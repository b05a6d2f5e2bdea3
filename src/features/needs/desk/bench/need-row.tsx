import { Text, View } from '@tarojs/components'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import type { NeedCard } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { shortName } from '@/shared/domain/need/quick-reply'
import { toCardPromise } from '@/features/needs/promise-words'
import { toQueueChip } from '../queue/queue-chip'
import './need-row.scss'

/** Id of the row of a need, for scrolling to it. */
export const rowId = (needId: string) => `row-${needId}`

function formatResponsible({ state, responsible }: NeedCard, myName: string): string {
  if (state === 'submitted' || state === 'forwarded') return '没人接'
  return responsible === myName ? '我' : responsible
}

export interface NeedRowProps {
  need: NeedCard
  now: number
  /** The person's own name; their needs show 我 instead. */
  myName: string
  chosen: boolean
  onOpen: () => void
  /** Whether the need is chosen for a step with several, and the way to change that. Undefined when no such step is possible. */
  selected?: boolean
  onSelect?: () => void
}

/** A need as a low row on a wide screen: what, whose, who answers, and the time left. */
export function NeedRow(props: NeedRowProps) {
  const { need, now, myName, chosen, onOpen, selected = false, onSelect } = props
  const { title, enterpriseName, category, urgent, enterprises, responsible, state, code } = need
  const isForwarded = state === 'forwarded' && responsible !== myName
  const facts = [
    shortName(enterpriseName),
    isForwarded ? `转给${responsible}，还没接` : formatResponsible(need, myName),
    CATEGORY_SPECS[category].label,
    ...(urgent ? ['紧急'] : []),
    ...(enterprises === undefined ? [] : [`同类 ${enterprises} 家`]),
    code,
  ]
  const { text, tone } = toQueueChip(need, now)
  return (
    <View id={rowId(need.id)} className="need-row-line">
      {onSelect && (
        <Press
          className={classes('need-row-select', selected && 'need-row-selected')}
          role="checkbox"
          on={selected}
          label={`选上：${title}`}
          onPress={onSelect}
        >
          {selected && <Icon name="check" size="small" />}
        </Press>
      )}
      <Press
        className={classes('need-row', chosen && 'need-row-on')}
        role="link"
        on={chosen}
        label={`${title}，${facts.join('，')}，${text}`}
        onPress={onOpen}
      >
        <View className={classes('need-row-bar', `need-row-${toCardPromise(need, now)?.tone ?? 'done'}`)} />
        <View className="need-row-words">
          <Text className="need-row-title">{title}</Text>
          <Text className="need-row-facts">{facts.join(' · ')}</Text>
        </View>
        <Chip text={text} {...(tone && { tone })} />
      </Press>
    </View>
  )
}
