import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { copyText } from '@/ui/platform/feedback'
import { useNow } from '@/ui/hooks/use-now'
import { go, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import {
  CREDIT_CODE_INPUT_MAX,
  NEED_TEXT_MAX,
  ORGANIZATION_NAME_MAX,
  PERSON_NAME_MAX,
} from '@/shared/contract/limits'
import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'
import { NEED_CHANNEL_LABELS } from '@/shared/domain/need/need'
import { formatWhen } from '@/shared/domain/time/wording'
import { useEnter, type EnteredChannel, type EnterStart } from './use-enter'

const CHANNELS: readonly EnteredChannel[] = ['phone', 'counter', 'visit']

export interface EnterNeedProps {
  places: readonly { regionCode: string; regionName: string }[]
  start?: EnterStart
}

/** Enters a need for an enterprise that called, came in or was visited. */
export function EnterNeed({ places, start }: EnterNeedProps) {
  const [regionCode, setRegion] = useState(places[0]?.regionCode ?? '')
  const enter = useEnter(regionCode, start)
  const { form, change, faults } = enter
  if (enter.entered) return <Entered {...enter.entered} onAgain={enter.again} />
  return (
    <>
      <Card title="谁提的">
        {places.length > 1 && (
          <ChoiceField
            label="哪个园区"
            choices={places.map((place) => ({ key: place.regionCode, title: place.regionName }))}
            value={regionCode}
            onChange={setRegion}
            fault={faults['regionCode']}
          />
        )}
        <ChoiceField
          label="怎么来的"
          choices={CHANNELS.map((key) => ({ key, title: NEED_CHANNEL_LABELS[key] }))}
          value={form.channel}
          onChange={(channel) => change({ channel })}
          fault={faults['channel']}
        />
        <Field
          label="企业名称"
          value={form.enterpriseName}
          maxLength={ORGANIZATION_NAME_MAX}
          onChange={(enterpriseName) => change({ enterpriseName })}
          fault={faults['enterprise.name']}
        />
        <Field
          label="统一社会信用代码"
          optional
          value={form.creditCode}
          maxLength={CREDIT_CODE_INPUT_MAX}
          hint="写了就能对上已登记的企业，由它自己确认和评价"
          onChange={(creditCode) => change({ creditCode })}
          fault={faults['enterprise.creditCode']}
        />
        <Field
          label="联系人"
          value={form.contactName}
          maxLength={PERSON_NAME_MAX}
          onChange={(contactName) => change({ contactName })}
          fault={faults['contact.name']}
        />
        <Field
          label="电话"
          value={form.contactPhone}
          maxLength={20}
          onChange={(contactPhone) => change({ contactPhone })}
          fault={faults['contact.phone']}
        />
      </Card>
      <Matter form={form} change={change} faults={faults} />
      {enter.refusal !== undefined && <RefusalNote text={enter.refusal} />}
      <ActionFooter>
        <Button text="登记诉求" busy={enter.pending} onPress={enter.submit} grow />
      </ActionFooter>
    </>
  )
}

type MatterProps = Pick<ReturnType<typeof useEnter>, 'form' | 'change' | 'faults'>

function Matter({ form, change, faults }: MatterProps) {
  return (
    <Card title="要办什么">
      <Field
        label="诉求内容"
        multiline
        rows={5}
        value={form.text}
        maxLength={NEED_TEXT_MAX}
        placeholder="照对方说的写"
        onChange={(text) => change({ text })}
        fault={faults['text']}
      />
      <ChoiceField
        label="类别"
        choices={CATEGORIES.map((key) => ({ key, title: CATEGORY_SPECS[key].label }))}
        value={form.category}
        onChange={(category) => change({ category })}
        fault={faults['category']}
      />
      <Toggle
        text="紧急"
        hint="两小时内首次答复"
        on={form.urgent}
        onChange={(urgent) => change({ urgent })}
      />
      <Toggle
        text="对方同意由园区登记"
        hint="已告诉对方：登记姓名和电话，只为办这件事"
        on={form.consent}
        onChange={(consent) => change({ consent })}
      />
      <View>{faults['consent'] !== undefined && <RefusalNote text={faults['consent']} />}</View>
    </Card>
  )
}

interface EnteredProps {
  need: { id: string; code: string; promise: { responsible: { name: string }; responseDueAt: number } }
  receipt?: string | undefined
  onAgain: () => void
}

/** What the officer tells the enterprise: the 受理码, who answers by when, and the code on paper. */
function Entered({ need, receipt, onAgain }: EnteredProps) {
  const now = useNow()
  const promise = `${need.promise.responsible.name} 会在 ${formatWhen(need.promise.responseDueAt, now)} 前首次答复`
  const paper = receipt === undefined ? '' : `，回执码 ${receipt}`
  return (
    <>
      <RefusalNote tone="good" icon="check" text={`已登记，受理码 ${need.code}。${promise}。`} />
      {receipt !== undefined && (
        <Card title={`回执码 ${receipt}`}>
          <View>
            这家企业还没有账号。请把回执码写给对方：办完后在“我的 → 用回执码确认”里填写，就能确认和评价。
          </View>
          <Button
            kind="quiet"
            icon="copy"
            text="复制给对方的话"
            onPress={() => copyText(`您的诉求已登记，受理码 ${need.code}${paper}。${promise}。`)}
          />
          <Button kind="quiet" text="打印回执的小程序码" onPress={() => go(routes.deskCodes(receipt))} />
        </Card>
      )}
      <ActionFooter>
        <Button kind="quiet" text="再登记一件" onPress={onAgain} grow />
        <Button text="去办理" onPress={() => goInstead(routes.deskNeed(need.id))} grow />
      </ActionFooter>
    </>
  )
}
