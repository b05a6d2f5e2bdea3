import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { FileLinks } from '@/ui/file-links/file-links'
import { PromiseBar } from '@/ui/promise-bar/promise-bar'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatFact } from '@/shared/domain/need/format-fact'
import { correctedFacts } from '@/shared/domain/need/need-words'
import type { NeedView } from '@/shared/contract/need-view'
import { formatAgo, formatDayAndTime } from '@/shared/domain/time/wording'
import { CaseCodeButton } from '../../case-code-button'
import { NEED_STATE_CHIPS } from '../../wording'
import { toDeskPromiseBar } from '../desk-promise'
import './bench-head.scss'

/** Longer texts stand below their title. */
const HEADING_MAX = 60

export interface BenchHeadProps {
  need: NeedView
  /** Colleagues who opened the need last. */
  openedBy: readonly { name: string; at: number }[]
  now: number
}

/** The need, its enterprise and its promise, as low as possible. */
export function BenchHead({ need, openedBy, now }: BenchHeadProps) {
  const { parts: _parts, ...bar } = toDeskPromiseBar(need)
  // A title ends after the first clause of the text. A short text stands here whole.
  const heading = need.text.length <= HEADING_MAX ? need.text : need.title
  const known = correctedFacts(need)
  const facts = CATEGORY_SPECS[need.category].facts.flatMap((spec) => {
    const value = known[spec.key]
    if (value === undefined) return []
    const isCorrected = value !== need.facts[spec.key]
    return [`${spec.label} ${formatFact(spec, value)}${isCorrected ? '（已更正）' : ''}`]
  })
  return (
    <Card>
      <View className="bench-head">
        <View className="bench-title">{heading}</View>
        <View className="chip-row">
          {need.urgent && <Chip text="紧急" tone="bad" icon="flame" />}
          <Chip {...NEED_STATE_CHIPS[need.state]} />
        </View>
      </View>
      <View className="bench-meta">
        {need.enterpriseName} · {CATEGORY_SPECS[need.category].label} · {formatDayAndTime(need.createdAt)}{' '}
        提交 · {need.promise.responsible.name} 负责
      </View>
      {need.text !== heading && <View className="bench-text">{need.text}</View>}
      <View className="chip-row bench-facts">
        {facts.map((fact) => (
          <Chip key={fact} text={fact} tone="plain" />
        ))}
        <CaseCodeButton code={need.code} />
      </View>
      <FileLinks files={need.attachments} />
      <PromiseBar {...bar} />
      {openedBy.length > 0 && (
        <View className="bench-opened">
          {openedBy.map(({ name, at }) => `${name} ${formatAgo(at, now)}打开`).join(' · ')}
        </View>
      )}
    </Card>
  )
}
