import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Press } from '@/ui/press/press'
import type { Contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { fitRank, measureWindow } from '@/shared/domain/policy/measures/measure-order'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { deadlineChip, VERDICT_CHIPS } from '@/features/policies/words'
import { EligibilityBody, type EligibilityBodyProps } from '../eligibility/eligibility-body'
import { MeasureDetails } from './measure-details'
import './measures.scss'

type CheckedMeasure = NonNullable<OutputOf<Contract['policies']['check']>['measures']>[number]

export interface MeasuresCardProps extends Omit<
  EligibilityBodyProps,
  'measureId' | 'rule' | 'explanation' | 'shortfall'
> {
  checked: readonly CheckedMeasure[]
  /** The measure that stands first and open. */
  shownFirst?: string | undefined
  now: number
}

/** The measures of the policy, each with its own verdict. Those that fit stand first; one is open at a time. */
export function MeasuresCard({ checked, shownFirst, now, ...props }: MeasuresCardProps) {
  const { policy } = props
  const rows = policyMeasures(policy)
    .map((measure) => {
      const answer = checked.find(({ measureId }) => measureId === measure.id)
      return { measure, answer, rank: fitRank(answer?.explanation?.verdict) }
    })
    .sort(
      (a, b) => Number(b.measure.id === shownFirst) - Number(a.measure.id === shownFirst) || b.rank - a.rank,
    )
  const [open, setOpen] = useState(rows[0]?.measure.id)
  const count = (...verdicts: (string | undefined)[]) =>
    rows.filter(({ answer }) => verdicts.includes(answer?.explanation?.verdict)).length
  return (
    <Card title="能得到哪几项">
      <View className="verdict-words" aria-live="polite">
        {formatCounts(rows.length, count('met'), count('unknown'), count(undefined))}
      </View>
      {rows.map(({ measure, answer }) => (
        <View key={measure.id} className="measure">
          <MeasureHead
            measure={measure}
            answer={answer}
            deadlineOn={measureWindow(measure, policy).untilOn}
            now={now}
            open={open === measure.id}
            onPress={() => setOpen(open === measure.id ? undefined : measure.id)}
          />
          {open === measure.id && (
            <>
              <MeasureDetails measure={measure} policy={policy} amount={answer?.amount} />
              {answer?.rule && answer.explanation && (
                <EligibilityBody
                  {...props}
                  measureId={measure.id}
                  rule={answer.rule}
                  explanation={answer.explanation}
                  shortfall={answer.shortfall}
                />
              )}
            </>
          )}
        </View>
      ))}
    </Card>
  )
}

interface MeasureHeadProps {
  measure: Measure
  answer: CheckedMeasure | undefined
  deadlineOn: string | undefined
  now: number
  open: boolean
  onPress: () => void
}

function MeasureHead({ measure, answer, deadlineOn, now, open, onPress }: MeasureHeadProps) {
  const chip = VERDICT_CHIPS[answer?.explanation?.verdict ?? 'everybody']
  const deadline = deadlineChip(deadlineOn, now)
  return (
    <Press
      className="measure-head"
      label={`${open ? '收起' : '展开'}${measure.title}，${chip.text}`}
      onPress={onPress}
    >
      <View className="measure-words">
        <View className="measure-title">{measure.title}</View>
        {!open && measure.gain !== '' && <View className="measure-gain">{measure.gain}</View>}
        {!open && answer?.amount !== undefined && (
          <View className="measure-gain">按您的情况：{answer.amount}</View>
        )}
        {!open && answer?.shortfall !== undefined && (
          <View className="measure-shortfall">{answer.shortfall}</View>
        )}
      </View>
      <View className="measure-chips">
        <Chip {...chip} />
        {deadline && <Chip {...deadline} />}
      </View>
    </Press>
  )
}

/** The counts in words: 共 18 项：3 项符合，1 项条件见原文，2 项待补信息。 */
function formatCounts(all: number, met: number, unknown: number, everybody: number): string {
  const parts = [
    met > 0 ? `${met} 项符合` : '',
    everybody > 0 ? `${everybody} 项条件见原文` : '',
    unknown > 0 ? `${unknown} 项待补信息` : '',
  ].filter((part) => part !== '')
  return `共 ${all} 项：${parts.length === 0 ? '暂时都不符合，点开看差在哪里' : parts.join('，')}。`
}
