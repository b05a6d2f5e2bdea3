import { cloud } from '@/cloud/rpc/client'
import { readPhoneNumber } from '@/cloud/device/phone'
import { useQuery } from '@/cloud/query/use-query'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { PhoneField } from '@/ui/field/phone-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { INDUSTRIES } from '@/shared/domain/enterprise/industry'
import { ORGANIZATION_NAME_MAX, PERSON_NAME_MAX } from '@/shared/contract/limits'
import { CreditCodeField } from './credit-code-field'
import { checkWhileTyping } from './register-draft'
import { useRegistration, type Registration } from './use-registration'

/** Registers an enterprise and makes the person its owner. */
export function RegisterForm() {
  const registration = useRegistration()
  const { draft, refusal, pending } = registration
  return (
    <>
      {registration.restored && (
        <RefusalNote tone="info" icon="edit" text="接着上次填的继续，草稿只在这台设备上。" />
      )}
      <EnterpriseFields registration={registration} />
      <PersonFields registration={registration} />
      <ActionFooter
        note={
          refusal !== undefined && (
            <RefusalNote
              text={refusal}
              {...(registration.isRegistered && {
                action: { text: '我是这家企业的', onPress: () => go(routes.claim(draft.creditCode)) },
              })}
            />
          )
        }
      >
        <Button text="登记企业" onPress={registration.submit} busy={pending} busyText="正在登记…" grow />
      </ActionFooter>
      <ConfirmSheet
        open={registration.confirming}
        title="校验位对不上"
        text={`${checkWhileTyping(draft.creditCode).text}。请对照营业执照再看一眼：${draft.creditCode}`}
        confirmText="确认无误，继续登记"
        busy={pending}
        onConfirm={registration.confirm}
        onClose={registration.cancel}
      />
    </>
  )
}

function EnterpriseFields({ registration }: { registration: Registration }) {
  const { draft, faults, change } = registration
  const zones = useQuery('zones', () => cloud.accounts.zones({}))
  return (
    <Card title="企业">
      <CreditCodeField
        value={draft.creditCode}
        onChange={change('creditCode')}
        fault={faults['creditCode']}
      />
      <Field
        label="企业名称"
        placeholder="与营业执照一致"
        maxLength={ORGANIZATION_NAME_MAX}
        value={draft.enterpriseName}
        onChange={change('enterpriseName')}
        fault={faults['enterpriseName']}
      />
      <ChoiceField<string>
        label="所在园区"
        placeholder={zones.data ? '请选择' : zones.refusal ? '园区没有取到，请稍后再试' : '正在取园区…'}
        choices={(zones.data?.zones ?? []).map(({ code, name, city, openHours }) => ({
          key: code,
          title: name,
          text: openHours,
          group: city,
        }))}
        value={draft.zoneCode}
        onChange={change('zoneCode')}
        fault={faults['zoneCode']}
      />
      <ChoiceField
        label="所属行业"
        search="输入行业名，如：通用设备、软件"
        choices={INDUSTRIES}
        value={draft.industry}
        onChange={change('industry')}
        fault={faults['industry']}
        hint="按国民经济行业分类，选不准就选“不细分”"
      />
    </Card>
  )
}

function PersonFields({ registration: { draft, faults, change } }: { registration: Registration }) {
  return (
    <Card title="联系人（您）">
      <Field
        label="姓名"
        maxLength={PERSON_NAME_MAX}
        value={draft.name}
        onChange={change('name')}
        fault={faults['name']}
      />
      <PhoneField
        label="手机或座机"
        readPhone={readPhoneNumber}
        value={draft.phone}
        onChange={change('phone')}
        fault={faults['phone']}
        hint="只有办理您诉求的人看得到完整号码"
      />
    </Card>
  )
}
