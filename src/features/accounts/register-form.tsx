import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { readPhoneNumber } from '@/cloud/device/phone'
import { useAction } from '@/cloud/rpc/use-action'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { PhoneField } from '@/ui/field/phone-field'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { FieldFaults } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import { checkCreditCode } from '@/shared/domain/enterprise/credit-code'
import { INDUSTRIES } from '@/shared/domain/enterprise/industry'
import { ORGANIZATION_NAME_MAX, PERSON_NAME_MAX } from '@/shared/contract/limits'
import { CreditCodeField } from './credit-code-field'
import { EMPTY_REGISTER, creditCodeStanding, registerFaults, type RegisterDraft } from './register-draft'

/** Registers an enterprise and makes the person its owner. What is typed stays on the device until the cloud has it. */
export function RegisterForm() {
  const me = useMe()
  const [draft, change, forget] = useStored('register-draft', EMPTY_REGISTER)
  const [restored] = useState(draft !== EMPTY_REGISTER)
  const zones = useQuery('zones', () => cloud.accounts.zones({}))
  const register = useAction(cloud.accounts.register)
  const [tried, setTried] = useState(false)
  const [confirming, setConfirming] = useState(false)
  // A person who is known already does not type their name again.
  const value: RegisterDraft = {
    ...draft,
    name: draft.name || (me.person?.name ?? ''),
    phone: draft.phone || (me.person?.phone ?? ''),
  }
  const faults: FieldFaults = { ...register.refusal?.fields, ...(tried && registerFaults(value)) }
  const set = (key: keyof RegisterDraft) => (text: string) => {
    if (register.refusal) register.reset()
    change((before) => ({ ...before, [key]: text }))
  }

  const send = async (confirmedCheckDigit: boolean) => {
    const answer = await register.run({ ...value, confirmedCheckDigit })
    setConfirming(false)
    if (!answer.ok) return
    forget()
    showToast('登记好了')
    await me.query.refresh()
    goInstead(routes.home())
  }
  const submit = () => {
    setTried(true)
    if (Object.keys(registerFaults(value)).length > 0) return
    if (checkCreditCode(value.creditCode) === 'wrong_check_digit') setConfirming(true)
    else void send(false)
  }
  const wrong = Object.keys(faults).length
  const refusal = register.refusal && formatRefusal(register.refusal)
  return (
    <>
      {restored && <RefusalNote tone="info" icon="edit" text="接着上次填的继续，草稿只在这台设备上。" />}
      <Card title="企业">
        <CreditCodeField value={value.creditCode} onChange={set('creditCode')} fault={faults['creditCode']} />
        <Field
          label="企业名称"
          placeholder="与营业执照一致"
          maxLength={ORGANIZATION_NAME_MAX}
          value={value.enterpriseName}
          onChange={set('enterpriseName')}
          fault={faults['enterpriseName']}
        />
        <ChoiceField
          label="所在园区"
          placeholder={zones.data ? '请选择' : zones.refusal ? '园区没有取到，请稍后再试' : '正在取园区…'}
          choices={(zones.data?.zones ?? []).map(({ code, name, city, openHours }) => ({
            key: code as string,
            title: name,
            text: openHours,
            group: city,
          }))}
          value={value.zoneCode}
          onChange={set('zoneCode')}
          fault={faults['zoneCode']}
        />
        <ChoiceField
          label="所属行业"
          search="输入行业名，如：通用设备、软件"
          choices={INDUSTRIES}
          value={value.industry}
          onChange={set('industry')}
          fault={faults['industry']}
          hint="按国民经济行业分类，选不准就选“不细分”"
        />
      </Card>
      <Card title="联系人（您）">
        <Field
          label="姓名"
          maxLength={PERSON_NAME_MAX}
          value={value.name}
          onChange={set('name')}
          fault={faults['name']}
        />
        <PhoneField
          label="手机或座机"
          readPhone={readPhoneNumber}
          value={value.phone}
          onChange={set('phone')}
          fault={faults['phone']}
          hint="只有办理您诉求的人看得到完整号码"
        />
      </Card>
      <ActionFooter
        note={
          (refusal !== undefined && <RefusalNote text={refusal} />) ||
          (wrong > 0 && <RefusalNote text={`还有 ${wrong} 处要改，已在上面标出。您填的都还在。`} />)
        }
      >
        <Button text="登记企业" onPress={submit} busy={register.pending} busyText="正在登记…" grow />
      </ActionFooter>
      <ConfirmSheet
        open={confirming}
        title="校验位对不上"
        text={`${creditCodeStanding(value.creditCode).text}。请对照营业执照再看一眼：${value.creditCode}`}
        confirmText="确认无误，继续登记"
        busy={register.pending}
        onConfirm={() => void send(true)}
        onClose={() => setConfirming(false)}
      />
    </>
  )
}
