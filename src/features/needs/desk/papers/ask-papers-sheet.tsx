import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { PAPER_ASKED_MAX, PAPER_NAME_MAX } from '@/shared/contract/limits'
import { isExempt } from '@/shared/domain/service/pledge'
import { useNeedStep, type StepOutcome } from '../../use-need-step'

interface Row {
  name: string
  dueOn: string
}
const EMPTY: Row = { name: '', dueOn: '' }

/** Lists the papers that the enterprise hands in later. One tap adds a paper that the service usually asks for. */
export function AskPapersSheet({
  need,
  onClose,
  ...outcome
}: StepOutcome & { need: NeedView; onClose: () => void }) {
  const [rows, setRows] = useState<readonly Row[]>([EMPTY])
  const [serviceId, setServiceId] = useState(need.wellMatched ? (need.matches[0]?.serviceId ?? '') : '')
  const ask = useNeedStep(cloud.needs.askPapers, '已列给企业，到日子会提醒', outcome)
  const filled = rows.filter(({ name }) => name.trim() !== '')
  const put = (at: number, change: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...change } : row)))
  const add = (name: string) =>
    setRows([...filled, { name, dueOn: filled.at(-1)?.dueOn ?? '' }].slice(0, PAPER_ASKED_MAX))
  const send = async () => {
    setRows(filled.length === 0 ? [EMPTY] : filled)
    const service = serviceId === '' ? {} : { serviceId }
    if (await ask.run({ needId: need.id, papers: filled, ...service })) onClose()
  }
  const refusal = useSendAgain(ask, send, { words: [filled, serviceId] })
  return (
    <Sheet
      open
      title="先承诺后补交"
      onClose={onClose}
      footer={<Button text="列给企业" busy={ask.pending} onPress={() => void send()} grow />}
    >
      <RefusalNote
        tone="info"
        icon="info"
        text="先办理，材料后补。到期前和到期当天会提醒企业，过期没交会告诉您。办结以后没交的还要交。"
      />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {need.matches.length > 0 && (
        <ChoiceField
          label="按哪项服务的材料"
          choices={need.matches.map(({ serviceId: key, name }) => ({ key, title: name }))}
          value={serviceId}
          onChange={setServiceId}
        />
      )}
      {serviceId !== '' && (
        <UsualPapers serviceId={serviceId} listed={filled.map(({ name }) => name)} onAdd={add} />
      )}
      {rows.map((row, index) => (
        <View key={index}>
          <Field
            label={`第 ${index + 1} 份材料`}
            value={row.name}
            maxLength={PAPER_NAME_MAX}
            onChange={(name) => put(index, { name })}
            fault={ask.faults[`papers.${index}.name`]}
          />
          <FieldFrame label="最后一天" fault={ask.faults[`papers.${index}.dueOn`]}>
            <DayBox
              label={`第 ${index + 1} 份的最后一天`}
              value={row.dueOn}
              onChange={(dueOn) => put(index, { dueOn })}
            />
          </FieldFrame>
        </View>
      ))}
      {rows.length < PAPER_ASKED_MAX && (
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          text="再加一份"
          onPress={() => setRows([...rows, EMPTY])}
        />
      )}
    </Sheet>
  )
}

interface UsualPapersProps {
  serviceId: string
  listed: readonly string[]
  onAdd: (name: string) => void
}

/** The papers that the service usually asks for, and those that it does not. */
function UsualPapers({ serviceId, listed, onAdd }: UsualPapersProps) {
  const { data } = useQuery(`service:${serviceId}`, () => cloud.services.read({ serviceId }))
  if (!data) return null
  const { service } = data
  const usual = service.requiredDocuments.filter((name) => !isExempt(service, name) && !listed.includes(name))
  return (
    <>
      {service.noPledge && (
        <RefusalNote tone="warn" text="这项服务不能先承诺后补交，要企业先补齐材料再受理。" />
      )}
      {!service.noPledge && usual.length > 0 && (
        <View className="chip-row">
          {usual.map((name) => (
            <ChoiceChip
              key={name}
              text={name}
              chosen={false}
              onPress={() => onAdd(name.slice(0, PAPER_NAME_MAX))}
            />
          ))}
        </View>
      )}
      {service.exemptDocuments && service.exemptDocuments.length > 0 && (
        <View>不收：{service.exemptDocuments.join('、')}</View>
      )}
    </>
  )
}
