import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { withQualifications, type QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import type { LastDay } from '@/shared/domain/enterprise/qualifications'
import { FACTS, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { FactChoices } from '@/features/policies/fact-choices'
import './eligibility.scss'

export interface QualificationQuestionProps {
  /** All qualifications to choose from, those that the policy asks for first. */
  names: QualificationNames
  /** Those that the policy asks for. Empty when this is not known. */
  asked: readonly string[]
  /** Those that the enterprise is known to have; undefined while nothing is known. */
  known?: FactValue | undefined
  busy: boolean
  /** Closes the question and leaves the value as it is. Undefined while the value is not known. */
  onClose?: () => void
  /** Called with each change of the chosen or typed value. */
  onEdit: () => void
  onAnswer: (qualifications: readonly string[], lastDays: LastDay[]) => void
}

/** Asks which qualifications an enterprise has, and when those end that the policy asks for. */
export function QualificationQuestion(props: QualificationQuestionProps) {
  const { names, asked, known, busy, onEdit, onAnswer, onClose } = props
  const held = typeof known === 'object' && known !== null ? known : []
  const [chosen, setChosen] = useState<readonly string[]>(held)
  const [none, setNone] = useState(known !== undefined && held.length === 0)
  const [lastDays, setLastDays] = useState<Readonly<Record<string, string>>>({})
  const spec = withQualifications(FACTS.qualifications, 'qualifications', names)
  const nameOf = (key: string) => names[key] ?? key
  const dated = chosen.filter((key) => asked.length === 0 || asked.includes(key))
  const choose = (keys: readonly string[], isNone: boolean) => {
    setChosen(keys)
    setNone(isNone)
    onEdit()
  }
  const send = () =>
    onAnswer(
      chosen,
      dated.flatMap((qualification) => {
        const expiresOn = lastDays[qualification] ?? ''
        return expiresOn === '' ? [] : [{ qualification, expiresOn }]
      }),
    )
  return (
    <View className="question">
      <FieldFrame
        label="有哪些资质？可多选"
        hint={asked.length > 0 ? `这项政策看：${asked.map(nameOf).join('、')}` : undefined}
      >
        <FactChoices
          spec={spec}
          chosen={chosen}
          none={none}
          onChoose={(keys) => choose(keys, false)}
          onNone={() => choose([], true)}
        />
      </FieldFrame>
      {dated.map((key) => (
        <FieldFrame
          key={key}
          label={`${nameOf(key)}，有效到`}
          hint={known === undefined ? '没有到期日就不填，按一直有效算' : '不填就按企业信息里原来记的算'}
        >
          <DayBox
            label={`${nameOf(key)}有效到`}
            value={lastDays[key] ?? ''}
            onChange={(day) => {
              setLastDays({ ...lastDays, [key]: day })
              onEdit()
            }}
          />
        </FieldFrame>
      ))}
      <View className="question-send">
        <Button
          size="small"
          text="保存，看结果"
          busy={busy}
          disabled={!none && chosen.length === 0}
          onPress={send}
        />
      </View>
      <View className="question-foot">
        <View className="question-note">记在企业信息里，别的政策也能用上</View>
        {onClose && <Button kind="plain" size="small" text="不改了" onPress={onClose} />}
      </View>
    </View>
  )
}
