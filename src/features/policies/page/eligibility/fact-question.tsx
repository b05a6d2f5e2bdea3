import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { TextBox } from '@/ui/field/text-box'
import {
  factSpec,
  type FactKey,
  type FactSpec,
  type FactValue,
} from '@/shared/domain/policy/eligibility/facts'
import { withQualifications, type QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import type { LastDay } from '@/shared/domain/enterprise/qualifications'
import { askedValues } from '@/shared/domain/policy/eligibility/asked-values'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { formatAmount } from '@/shared/domain/policy/eligibility/wording'
import { FactChoices } from '@/features/policies/fact-choices'
import { QualificationQuestion } from './qualification-question'
import { factInputFault, typedUnit, typedValue, parseFactInput } from './fact-input'
import './eligibility.scss'

export interface FactQuestionProps {
  fact: FactKey
  rule: Rule
  /** The present value; undefined while it is not known. */
  known: FactValue | undefined
  /** The region's qualifications, when the page knows them. */
  qualifications?: QualificationNames | undefined
  busy: boolean
  /** Text of the button. Facts of kind `flag` have no such button. */
  sendText?: string
  /** For qualifications: also asks for the day on which they end. */
  dated?: boolean
  /** Called with each change of the chosen or typed value. An answer that was lost before is no longer what the person means. */
  onEdit: () => void
  onAnswer: (value: FactValue, lastDays?: LastDay[]) => void
  /** Closes the question and leaves the value as it is. Undefined while the value is not known. */
  onClose?: () => void
}

/**
 * Asks for one fact. The answer goes into the profile of the enterprise, where other policies use it too. A fact of the rule's own serves
 * this policy only.
 */
export function FactQuestion(props: FactQuestionProps) {
  const { fact, rule, known, busy, sendText = '保存，看结果', onEdit, onAnswer, onClose } = props
  const shared = factSpec(fact, rule.facts)
  if (!shared) return null
  const names = namesFor(props, shared)
  if (fact === 'qualifications' && props.dated) {
    const asked = askedValues(rule, fact)
    return (
      <QualificationQuestion
        names={askedFirst(names, asked)}
        asked={asked}
        known={known}
        busy={busy}
        onEdit={onEdit}
        onAnswer={onAnswer}
        {...(onClose && { onClose })}
      />
    )
  }
  const spec = withQualifications(shared, fact, names)
  const question = { spec, known, busy, sendText, onEdit, onAnswer }
  return (
    <View className="question">
      {spec.kind === 'flag' ? (
        <Flag {...question} />
      ) : spec.kind === 'choice' || spec.kind === 'choices' ? (
        <Choices {...question} />
      ) : (
        <Typed {...question} never={spec.kind === 'day' && fact !== 'establishedOn'} />
      )}
      <View className="question-foot">
        <View className="question-note">
          {fact.startsWith('custom:') ? '只用于这项政策' : '记在企业信息里，别的政策也能用上'}
        </View>
        {onClose && <Button kind="plain" size="small" text="不改了" onPress={onClose} />}
      </View>
    </View>
  )
}

/** The qualifications to choose from: the region's list, those that the rule asks for, and those that the enterprise has. */
function namesFor(
  { fact, rule, known, qualifications }: FactQuestionProps,
  { choices = {} }: FactSpec,
): QualificationNames {
  const names = qualifications ?? choices
  const held = typeof known === 'object' && known !== null ? known : []
  const more = [...askedValues(rule, fact), ...held].filter((key) => !Object.hasOwn(names, key))
  return { ...names, ...Object.fromEntries(more.map((key) => [key, choices[key] ?? key])) }
}

function askedFirst(names: QualificationNames, asked: readonly string[]): QualificationNames {
  const first = asked.flatMap((key) => (names[key] === undefined ? [] : [[key, names[key]] as const]))
  return { ...Object.fromEntries(first), ...names }
}

interface AnswerProps {
  spec: FactSpec
  known: FactValue | undefined
  busy: boolean
  sendText: string
  onEdit: () => void
  onAnswer: (value: FactValue) => void
}

function Flag({ spec, known, busy, onAnswer }: AnswerProps) {
  return (
    <FieldFrame label={`${spec.label}？`}>
      <View className="chip-row">
        {[true, false].map((value) => (
          <Button
            key={String(value)}
            kind={known === value ? 'primary' : 'quiet'}
            size="small"
            text={value ? '是' : '不是'}
            label={`${spec.label}：${value ? '是' : '不是'}`}
            disabled={busy}
            onPress={() => onAnswer(value)}
          />
        ))}
      </View>
    </FieldFrame>
  )
}

function Choices({ spec, known, busy, sendText, onEdit, onAnswer }: AnswerProps) {
  const several = spec.kind === 'choices'
  const [chosen, setChosen] = useState<readonly string[]>(
    typeof known === 'string' ? [known] : typeof known === 'object' && known ? known : [],
  )
  const [none, setNone] = useState(known === null || (Array.isArray(known) && known.length === 0))
  const choose = (keys: readonly string[], isNone: boolean) => {
    setChosen(keys)
    setNone(isNone)
    onEdit()
  }
  return (
    <FieldFrame label={several ? `有哪些${spec.label}？可多选` : `${spec.label}是哪一种？`}>
      <FactChoices
        spec={spec}
        chosen={chosen}
        none={none}
        onChoose={(keys) => choose(keys, false)}
        onNone={() => choose([], true)}
      />
      <View className="question-send">
        <Button
          size="small"
          text={sendText}
          busy={busy}
          disabled={!none && chosen.length === 0}
          onPress={() => onAnswer(several ? chosen : (chosen[0] ?? null))}
        />
      </View>
    </FieldFrame>
  )
}

function Typed({ spec, known, busy, sendText, onEdit, onAnswer, never }: AnswerProps & { never: boolean }) {
  const [typed, setTyped] = useState(typedValue(spec, known))
  const [fault, setFault] = useState<string>()
  const value = parseFactInput(spec, typed)
  const unit = typedUnit(spec)
  const send = () => {
    if (value === undefined) setFault(factInputFault(spec))
    else onAnswer(value)
  }
  const label = unit === '' ? spec.label : `${spec.label}（${unit}）`
  const change = (text: string) => {
    setTyped(text)
    setFault(undefined)
    onEdit()
  }
  return (
    <FieldFrame
      label={label}
      fault={fault}
      hint={
        spec.kind === 'money' && typeof value === 'number' ? `即 ${formatAmount(value, spec)}` : undefined
      }
    >
      <View className="question-line">
        <View className="question-box">
          {spec.kind === 'day' ? (
            <DayBox label={label} value={typed} onChange={change} faulty={fault !== undefined} />
          ) : (
            <TextBox
              label={label}
              kind={spec.kind === 'count' ? 'number' : spec.kind === 'code' ? 'text' : 'decimal'}
              maxLength={20}
              value={typed}
              onChange={change}
              onSubmit={send}
              faulty={fault !== undefined}
            />
          )}
        </View>
        <Button size="small" text={sendText} busy={busy} onPress={send} />
      </View>
      {never && (
        <Button kind="plain" size="small" text="没有发生过" disabled={busy} onPress={() => onAnswer(null)} />
      )}
    </FieldFrame>
  )
}
