import { useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import type { DutyView } from '@/shared/contract/park'
import { ORGANIZATION_NAME_MAX } from '@/shared/contract/limits'
import { INDUSTRIES } from '@/shared/domain/enterprise/industry'
import { NOBODY, officerChoices } from './officer-choices'
import { StewardList } from './steward-list'

const ALL = 'all'
const INDUSTRY_CHOICES = [{ key: ALL, title: '所有行业' }, ...INDUSTRIES]

export interface StewardFormProps {
  regionCode: string
  duty: DutyView
  onChanged: () => void
}

/** Gives enterprises a steward: all that match a filter, page by page, or those of a list. */
export function StewardForm({ regionCode, duty, onChanged }: StewardFormProps) {
  const [personId, setPerson] = useState('')
  const [industry, setIndustry] = useState(ALL)
  const [name, setName] = useState('')
  const [onlyWithout, setOnlyWithout] = useState(true)
  const [done, setDone] = useState<number>()
  const assign = useAction(cloud.park.assignStewards)
  /** Where to go on after an answer was lost, and for which choices. */
  const broken = useRef<{ from: number; changed: number; words: string } | undefined>(undefined)
  const words = JSON.stringify([personId, industry, name, onlyWithout])
  const submit = async () => {
    const begin = broken.current?.words === words ? broken.current : { from: 0, changed: 0 }
    let { changed } = begin
    let from: number | undefined = begin.from
    while (from !== undefined) {
      const answer = await assign.run({
        regionCode,
        ...(personId !== NOBODY && { personId }),
        enterprises: {
          by: 'filter',
          from,
          onlyWithout: personId !== NOBODY && onlyWithout,
          ...(industry !== ALL && { industry }),
          ...(name.trim() !== '' && { name: name.trim() }),
        },
      })
      const isLost = !answer.ok && answer.error.code === 'Unavailable'
      broken.current = isLost ? { from, changed, words } : undefined
      if (!answer.ok) break
      changed += answer.data.changed
      from = answer.data.nextFrom
      setDone(changed)
    }
    onChanged()
  }
  const refusal = useSendAgain(assign, submit, { words })
  return (
    <Card title="分管家">
      <ChoiceField
        label="管家"
        choices={officerChoices(duty).map((one) =>
          one.key === NOBODY ? { ...one, title: '不再有管家', text: '由值班的人负责' } : one,
        )}
        value={personId}
        onChange={setPerson}
      />
      <ChoiceField
        label="行业"
        choices={INDUSTRY_CHOICES}
        value={industry}
        onChange={setIndustry}
        search="搜行业"
      />
      <Field
        label="企业名称里有"
        optional
        maxLength={ORGANIZATION_NAME_MAX}
        value={name}
        onChange={setName}
      />
      {personId !== NOBODY && (
        <Toggle text="只给还没有管家的企业" on={onlyWithout} onChange={setOnlyWithout} />
      )}
      {done !== undefined && <RefusalNote tone="good" icon="check" text={`已改 ${done} 家企业的管家。`} />}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Button
        kind="quiet"
        text="分给这位管家"
        disabled={personId === ''}
        busy={assign.pending}
        onPress={() => void submit()}
      />
      <StewardList regionCode={regionCode} onChanged={onChanged} />
    </Card>
  )
}
