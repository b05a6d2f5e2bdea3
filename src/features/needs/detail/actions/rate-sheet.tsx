import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { Field } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { classes, ariaRole } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { RATING_LABELS, RATING_LEVELS, type RatingLevel } from '@/shared/domain/need/need'
import { RATING_REASONS_MAX, RATING_TEXT_MAX } from '@/shared/contract/limits'
import { stepWordsKey } from '../../keys'
import { UnsentDraftNote, useUnsentDraft } from '../../unsent-draft'
import { useNeedStep } from '../../use-need-step'
import type { NeedStepSheetProps } from './supply-sheet'
import './rate-sheet.scss'

const BAD: readonly RatingLevel[] = ['dissatisfied', 'very_dissatisfied']
const REASONS = ['问题没有解决', '办得太慢', '要反复交材料', '说不清楚', '态度不好', '联系不上人']

interface RatingDraft {
  level?: RatingLevel
  reasons: readonly string[]
  text: string
}
const EMPTY: RatingDraft = { reasons: [], text: '' }

export interface RateSheetProps extends NeedStepSheetProps {
  /** The level that was chosen beside the confirmation. */
  chosen?: RatingLevel | undefined
}

/** Whether a level needs nothing more: the two bad levels need a reason. */
export const isComplete = (level: RatingLevel): boolean => !BAD.includes(level)

/** 好差评: five levels, none preselected; the two bad levels need a reason. */
export function RateSheet({ need, open, onClose, chosen, ...outcome }: RateSheetProps) {
  const written = useUnsentDraft(stepWordsKey('rate', need.id), EMPTY, open)
  const { level: ownLevel, reasons, text } = written.draft
  const put = (part: Partial<RatingDraft>) => written.change((before) => ({ ...before, ...part }))
  const level = ownLevel ?? chosen
  const [tried, setTried] = useState(false)
  const step = useNeedStep(cloud.needs.rate, '谢谢您的评价', outcome, written.intent)
  const bad = level !== undefined && BAD.includes(level)
  const reasonMissing = bad && reasons.length === 0 && text.trim() === ''

  const send = async () => {
    if (level === undefined) return
    setTried(true)
    if (reasonMissing) return
    const remark = text.trim()
    const input = {
      needId: need.id,
      level,
      reasons: bad ? [...reasons] : [],
      ...(remark !== '' && { text: remark }),
    }
    if (!(await step.run(input))) return
    written.forget()
    onClose()
  }
  const refusal = useSendAgain(step, send, { open, words: [level, reasons, text] })

  return (
    <Sheet
      open={open}
      title="办得怎么样？"
      onClose={onClose}
      footer={
        <Button
          text={level === undefined ? '请先选一项' : '提交评价'}
          disabled={level === undefined}
          busy={step.pending}
          onPress={() => void send()}
          grow
        />
      }
    >
      {refusal !== undefined ? <RefusalNote text={refusal} /> : <UnsentDraftNote of={written} what="评价" />}
      <LevelChoice level={level} onChange={(next) => put({ level: next })} />
      {bad && <ReasonChoice reasons={reasons} onChange={(next) => put({ reasons: next })} />}
      {level !== undefined && (
        <Field
          label="还想说什么"
          optional={!bad}
          multiline
          rows={2}
          value={text}
          maxLength={RATING_TEXT_MAX}
          fault={tried && reasonMissing ? '请选一个原因，或写一句' : step.faults['reasons']}
          onChange={(next) => put({ text: next })}
        />
      )}
    </Sheet>
  )
}

function LevelChoice({
  level,
  onChange,
}: {
  level: RatingLevel | undefined
  onChange: (level: RatingLevel) => void
}) {
  return (
    <View {...ariaRole('radiogroup')} aria-label="满意程度">
      {RATING_LEVELS.map((one) => (
        <Press
          key={one}
          role="radio"
          on={one === level}
          className={classes('rate-level', one === level && 'rate-level-on')}
          onPress={() => onChange(one)}
        >
          <View className="rate-mark">{one === level && <Icon name="check" size="small" />}</View>
          <Text>{RATING_LABELS[one]}</Text>
        </Press>
      ))}
    </View>
  )
}

interface ReasonChoiceProps {
  reasons: readonly string[]
  onChange: (reasons: readonly string[]) => void
}

function ReasonChoice({ reasons, onChange }: ReasonChoiceProps) {
  const toggle = (reason: string) =>
    onChange(
      reasons.includes(reason)
        ? reasons.filter((one) => one !== reason)
        : [...reasons, reason].slice(-RATING_REASONS_MAX),
    )
  return (
    <View className="rate-reasons">
      <View className="rate-question">哪里不满意？我们会回访</View>
      <View className="chip-row">
        {REASONS.map((reason) => (
          <ChoiceChip
            key={reason}
            role="checkbox"
            text={reason}
            chosen={reasons.includes(reason)}
            onPress={() => toggle(reason)}
          />
        ))}
      </View>
    </View>
  )
}
