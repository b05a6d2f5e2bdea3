import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain, useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import type { AbsenceView, DutyView } from '@/shared/contract/park'
import { useNow } from '@/ui/hooks/use-now'
import { toDay } from '@/shared/domain/time/days'
import { formatDay } from '@/shared/domain/time/wording'
import { HandOpenNeeds } from './hand-open-needs'
import { NOBODY, officerChoices } from './officer-choices'
import './park.scss'

export const ABSENCE_KINDS = { leave: '休假', sick: '病假', trip: '出差', other: '有事' } as const
/** What enterprises read about the absence. Nobody else has to know that somebody is ill. */
const TOLD = { leave: '休假', sick: '这几天不在岗', trip: '出差', other: '这几天不在岗' } as const
type Kind = keyof typeof ABSENCE_KINDS
const KIND_CHOICES = (Object.keys(ABSENCE_KINDS) as Kind[]).map((key) => ({ key, title: ABSENCE_KINDS[key] }))

export interface AbsencesProps {
  regionCode: string
  duty: DutyView
  /** The agent whose own absences alone can be entered; undefined for administrators. */
  onlyFor: string | undefined
  /** The person who reads. They may take over needs of somebody for whom they stand in. */
  readerId: string
  onChanged: () => void
}

/** Who is away and who stands in, with the form for another absence. */
export function Absences({ regionCode, duty, onlyFor, readerId, onChanged }: AbsencesProps) {
  const today = toDay(useNow())
  const standsIn = ({ cover, fromOn, untilOn }: AbsenceView) =>
    cover?.personId === readerId && fromOn <= today && today <= untilOn
  const end = useAction(cloud.park.endAbsence)
  const { press: comeBack, refusal } = usePressAgain(end, (absenceId: string) =>
    end.run({ regionCode, absenceId }).then(onChanged),
  )
  return (
    <Card title="谁不在岗">
      {duty.absences.length === 0 && <View className="park-text">都在岗。</View>}
      {duty.absences.map((one) => (
        <View key={one.id} className="park-row">
          <View className="park-words">
            <View className="park-title">
              {one.name} {ABSENCE_KINDS[one.kind]}
            </View>
            <View className="park-text">{formatAbsence(one)}</View>
            {(onlyFor === undefined || onlyFor === one.personId || standsIn(one)) && (
              <HandOpenNeeds
                regionCode={regionCode}
                absence={one}
                open={duty.officers.find(({ personId }) => personId === one.personId)?.openNeeds ?? 0}
                why={TOLD[one.kind]}
                mine={standsIn(one)}
                onChanged={onChanged}
              />
            )}
          </View>
          {(onlyFor === undefined || onlyFor === one.personId) && (
            <Button
              kind="plain"
              size="small"
              text="已回来"
              label={`${one.name}已回来`}
              busy={end.pending}
              onPress={() => comeBack(one.id)}
            />
          )}
        </View>
      ))}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <AbsenceForm regionCode={regionCode} duty={duty} onlyFor={onlyFor} onChanged={onChanged} />
    </Card>
  )
}

function formatAbsence({ fromOn, untilOn, cover, note }: AbsenceView): string {
  const days = fromOn === untilOn ? formatDay(fromOn) : `${formatDay(fromOn)}至${formatDay(untilOn)}`
  const instead = cover ? `由 ${cover.name} 代` : '由值班的人负责'
  return [days, instead, note].filter((part) => part !== undefined).join('，')
}

function AbsenceForm({ regionCode, duty, onlyFor, onChanged }: Omit<AbsencesProps, 'readerId'>) {
  const [personId, setPerson] = useState(onlyFor ?? '')
  const [kind, setKind] = useState<Kind>('leave')
  const [fromOn, setFrom] = useState('')
  const [untilOn, setUntil] = useState('')
  const [coverId, setCover] = useState(NOBODY)
  const [tried, setTried] = useState(false)
  const save = useAction(cloud.park.setAbsence)
  const officers = officerChoices(duty)
  const isComplete = personId !== '' && fromOn !== '' && untilOn !== ''
  const submit = async () => {
    setTried(true)
    if (!isComplete) return
    const cover = coverId === NOBODY ? {} : { coverId }
    const answer = await save.run({ regionCode, personId, kind, fromOn, untilOn, ...cover })
    if (!answer.ok) return
    setTried(false)
    setFrom('')
    setUntil('')
    showToast('已登记，新来的诉求会转给在岗的人')
    onChanged()
  }
  const refusal = useSendAgain(save, submit, { words: [personId, kind, fromOn, untilOn, coverId] })
  const missing = (value: string, text: string) => (tried && value === '' ? text : undefined)
  return (
    <>
      {onlyFor === undefined && (
        <ChoiceField
          label="谁"
          choices={officers.filter(({ key }) => key !== NOBODY)}
          value={personId}
          onChange={setPerson}
          fault={missing(personId, '请选择')}
        />
      )}
      <ChoiceField label="原因" choices={KIND_CHOICES} value={kind} onChange={setKind} />
      <View className="park-pair">
        <FieldFrame label="从哪天" fault={missing(fromOn, '请选择')}>
          <DayBox label="从哪天不在岗" value={fromOn} onChange={setFrom} />
        </FieldFrame>
        <FieldFrame label="到哪天" fault={missing(untilOn, '请选择')}>
          <DayBox label="到哪天不在岗" value={untilOn} onChange={setUntil} />
        </FieldFrame>
      </View>
      <ChoiceField
        label="谁来代"
        choices={officers.filter(({ key }) => key !== personId)}
        value={coverId}
        onChange={setCover}
      />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Button kind="quiet" text="登记不在岗" onPress={() => void submit()} busy={save.pending} />
    </>
  )
}
