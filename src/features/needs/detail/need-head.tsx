import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { PromiseBar } from '@/ui/promise-bar/promise-bar'
import { call } from '@/ui/platform/feedback'
import type { NeedView } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatDayAndTime } from '@/shared/domain/time/wording'
import { CaseCodeButton } from '../case-code-button'
import { ClockChips } from '../clock-chips'
import { toPromiseBar } from '../promise-words'
import { formatHeading, NEED_STATE_CHIPS } from '../wording'
import './need-head.scss'

/** Title, state and promise of a need. */
export function NeedHead({ need }: { need: NeedView }) {
  const { responsible, meanwhile, why, caveat } = need.promise
  const callee = meanwhile ?? responsible
  return (
    <Card>
      <View className="need-head">
        <View className="need-head-title">{formatHeading(need)}</View>
        <Chip {...NEED_STATE_CHIPS[need.state]} />
      </View>
      <View className="need-head-meta">
        <Text>
          {CATEGORY_SPECS[need.category].label}
          {need.urgent ? ' · 紧急' : ''} · {formatDayAndTime(need.createdAt)} 提交
        </Text>
        <CaseCodeButton code={need.code} named />
      </View>
      <View className="need-head-line" />
      <PromiseBar {...toPromiseBar(need)} />
      <ClockChips clocks={need.promise.clocks} />
      {need.standing && <StandingLines {...need.standing} />}
      {[need.side === 'enterprise' ? why : undefined, caveat].map(
        (text) =>
          text !== undefined && (
            <View key={text} className="need-head-meta">
              {text}
            </View>
          ),
      )}
      {need.side === 'enterprise' && callee.phone !== '' && (
        <View className="need-head-call">
          <Button
            kind="quiet"
            size="small"
            icon="phone"
            text={`给 ${callee.name} 打电话`}
            onPress={() => call(callee.phone)}
          />
        </View>
      )}
    </Card>
  )
}

const STANDING_LABELS = { doing: '现在', late: '没按时会怎样', can: '您可以' } as const

/** Who does what by when, what happens if it is late, and what the enterprise can do now. */
function StandingLines(standing: NonNullable<NeedView['standing']>) {
  return (
    <>
      {(['doing', 'late', 'can'] as const).map(
        (part) =>
          standing[part] !== undefined && (
            <View key={part} className="need-head-standing">
              {STANDING_LABELS[part]}：{standing[part]}
            </View>
          ),
      )}
    </>
  )
}
