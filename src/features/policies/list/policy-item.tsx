import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { MarkedText } from '@/ui/marked-text/marked-text'
import { classes } from '@/ui/platform/platform'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { POLICY_LEVEL_LABELS } from '@/shared/domain/policy/level'
import { POLICY_STATE_LABELS } from '@/shared/domain/policy/life'
import { toDay } from '@/shared/domain/time/days'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { formatFoundMeasure } from '@/shared/domain/policy/measures/measure-words'
import { deadlineChip, VERDICT_CHIPS } from '../words'
import './policy-item.scss'

export interface PolicyItemProps {
  policy: PolicyCard
  now: number
  /** True for staff of an enterprise: the card shows the verdict for it. */
  staff: boolean
  /** The policy stands beside the list. */
  chosen?: boolean
  /** The reader has opened it there, so they are reading it. */
  opened?: boolean
  onOpen: () => void
}

/** A policy in a list: title, gain, verdict and reason, deadline. */
export function PolicyListItem(props: PolicyItemProps) {
  const { policy, now, staff, chosen = false, opened = false, onOpen } = props
  const { title, shortTitle, words, verdict, reason, gain, clause, kept: favourite = false } = policy
  const inForce = policy.state === 'published'
  const verdictChip = VERDICT_CHIPS[verdict ?? 'everybody']
  const deadline = inForce ? deadlineChip(policy.deadlineOn, now) : undefined
  const unread = staff && inForce && policy.read === false && !opened
  return (
    <Card
      chosen={chosen}
      onPress={onOpen}
      label={formatLabel(policy, staff && inForce ? verdictChip.text : undefined, unread)}
    >
      <View className="policy-item-head">
        <View className="policy-item-title">
          {unread && <View className="policy-item-dot" />}
          <MarkedText text={shortTitle === '' ? title : shortTitle} words={words} />
        </View>
        {inForce ? (
          staff && <Chip {...verdictChip} />
        ) : (
          <Chip tone="plain" icon="info" text={POLICY_STATE_LABELS[policy.state]} />
        )}
      </View>
      {clause && <View className="policy-item-gain">{`${clause.path} ${clause.text}`}</View>}
      {gain !== '' && (
        <View className="policy-item-gain">
          <MarkedText text={gain} words={words} />
        </View>
      )}
      {inForce && staff && reason !== undefined && (
        <View className={classes('policy-item-reason', verdict === 'met' && 'policy-item-met')}>
          {reason}
        </View>
      )}
      {inForce && measureLine(policy) !== undefined && (
        <View className="policy-item-gain">
          <MarkedText text={measureLine(policy) ?? ''} words={words} />
        </View>
      )}
      <View className="policy-item-foot">
        <Text className="policy-item-by">{formatSource(policy)}</Text>
        {favourite && (
          <View className="policy-item-kept">
            <Icon name="starred" size="small" />
            <Text>已收藏</Text>
          </View>
        )}
        {deadline && <Chip {...deadline} />}
      </View>
    </Card>
  )
}

/** The measure that the search found, else how the measures fit. */
const measureLine = (policy: PolicyCard) =>
  policy.found ? formatFoundMeasure(policy.found) : formatFits(policy)

/** How the measures fit: 18 项中 3 项符合 · 最好的一项：扩产奖励，最高 50 万元. In the calendar: the measures that end on that day. */
function formatFits({ fits, closing }: PolicyCard): string | undefined {
  if (closing) return `当天截止：${closing.join('、')}`
  if (!fits || fits.all < 2) return undefined
  const { all, met, everybody, unknown, best } = fits
  const [first] = [
    met > 0 ? `${met} 项符合` : undefined,
    everybody > 0 ? `${everybody} 项条件见原文` : undefined,
    unknown > 0 ? `${unknown} 项待补信息` : undefined,
  ].filter((part) => part !== undefined)
  if (first === undefined) return undefined
  const count = `${all} 项中 ${first}`
  return [count, [best.title, best.gain].filter((part) => part !== '').join('，')].join(' · ')
}

/** Where the policy comes from: 省级 · 辽科办发〔2020〕14号 · 2020年3月5日. */
function formatSource({ level, documentNumber, issuingBody, publishedAt }: PolicyCard): string {
  const from = documentNumber ?? issuingBody
  const day = publishedAt === undefined ? undefined : formatDayWithYear(toDay(publishedAt))
  return [POLICY_LEVEL_LABELS[level], from, day]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

/** The text of the card for a screen reader. */
function formatLabel({ title, reason }: PolicyCard, verdict: string | undefined, unread: boolean): string {
  const parts = [title, verdict, verdict && reason, unread ? '未读' : undefined]
  return parts.filter((part) => part !== undefined && part !== '').join('，')
}
