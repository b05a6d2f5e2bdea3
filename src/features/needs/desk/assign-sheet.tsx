import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'
import { useNeedStep, type StepOutcome } from '../use-need-step'

export interface AssignSheetProps extends StepOutcome {
  need: NeedView
  onClose: () => void
}

/** Has another officer of the zone answer for the need; the enterprise reads who and why. */
export function AssignSheet({ need, onClose, ...outcome }: AssignSheetProps) {
  const [personId, setPerson] = useState('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const assign = useNeedStep(cloud.needs.assign, '已交给同事，企业会收到通知', outcome)
  const officers = useQuery(`officers:${need.regionCode}`, () =>
    cloud.accounts.officers({ regionCode: need.regionCode }),
  )
  const choices = (officers.data?.people ?? [])
    .filter(({ role, name }) => role !== 'publisher' && name !== need.promise.responsible.name)
    .map(({ personId: key, name: title, region }) => ({ key, title, text: region?.name ?? '' }))
  const send = async () => {
    setTried(true)
    if (personId === '' || text.trim() === '') return
    if (await assign.run({ needId: need.id, personId, text })) onClose()
  }
  return (
    <Sheet
      open
      title="交给同事"
      onClose={onClose}
      footer={<Button text="交给他" busy={assign.pending} onPress={() => void send()} grow />}
    >
      {assign.refusal !== undefined && <RefusalNote text={assign.refusal} />}
      {officers.refusal && <RefusalNote text={formatRefusal(officers.refusal)} />}
      <ChoiceField
        label="交给谁"
        choices={[...new Map(choices.map((one) => [one.key, one])).values()]}
        value={personId}
        onChange={setPerson}
        fault={tried && personId === '' ? '请选择同事' : assign.faults['personId']}
      />
      <Field
        label="原因"
        value={text}
        maxLength={MESSAGE_TEXT_MAX}
        placeholder="如：这件归他联系的单位办"
        hint="企业看得到，时限不变"
        onChange={setText}
        fault={tried && text.trim() === '' ? '请填写原因' : assign.faults['text']}
      />
    </Sheet>
  )
}
