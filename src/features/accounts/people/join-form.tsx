import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { readPhoneNumber } from '@/cloud/device/phone'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { findFaults } from '@/cloud/rpc/validate'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { PhoneField } from '@/ui/field/phone-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { readVisitorText } from '@/ui/hooks/use-stored'
import { showToast } from '@/ui/platform/feedback'
import { go, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { accountsContract } from '@/shared/contract/accounts'
import type { FieldFaults } from '@/shared/contract/action'
import { PERSON_NAME_MAX } from '@/shared/contract/limits'
import { groupCode } from './invitation-code'
import { formatMembership } from '../role-words'

/** Uses an invitation code. Name and phone number of a registered person are filled in. */
export function JoinForm({ code: initialCode }: { code: string }) {
  const me = useMe()
  const join = useAction(cloud.accounts.join)
  const [code, setCode] = useState(() => groupCode(initialCode))
  const [typedName, setName] = useState<string | undefined>(undefined)
  const [typedPhone, setPhone] = useState<string | undefined>(undefined)
  const [tried, setTried] = useState(false)
  const input = {
    code,
    name: typedName ?? me.person?.name ?? '',
    phone: typedPhone ?? me.person?.phone ?? '',
  }
  const ownFaults = findFaults(accountsContract.join.input, input)
  const faults: FieldFaults = { ...join.refusal?.fields, ...(tried && ownFaults) }

  const submit = async () => {
    setTried(true)
    if (Object.keys(ownFaults).length > 0) return
    const answer = await join.run(input)
    if (!answer.ok) return
    const joined = answer.data.person.memberships.at(-1)
    showToast(joined ? `已加入：${formatMembership(joined)}` : '已加入')
    await me.query.refresh()
    const next = readVisitorText() === '' ? routes.home() : routes.postNeed()
    goInstead(
      joined?.role === 'administrator' ? routes.setup() : joined?.role === 'agent' ? routes.queue() : next,
    )
  }
  const refusal = useSendAgain(join, submit, { words: input })
  return (
    <>
      <Card>
        <Field
          label="邀请码"
          placeholder="如 7K2MA-9QX4B"
          hint="10 位字母和数字，向企业管理员或管委会要"
          maxLength={30}
          value={code}
          onChange={(text) => setCode(groupCode(text))}
          fault={faults['code']}
        />
        <Field
          label="您的姓名"
          maxLength={PERSON_NAME_MAX}
          value={input.name}
          onChange={setName}
          fault={faults['name']}
        />
        <PhoneField
          label="手机或座机"
          readPhone={readPhoneNumber}
          value={input.phone}
          onChange={setPhone}
          fault={faults['phone']}
        />
      </Card>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Button kind="plain" text="没有邀请码？登记一家新企业" onPress={() => go(routes.register())} />
      <Button kind="plain" text="园区给过企业编号？凭编号加入" onPress={() => go(routes.rosterJoin())} />
      <ActionFooter>
        <Button text="加入" onPress={() => void submit()} busy={join.pending} busyText="正在加入…" grow />
      </ActionFooter>
    </>
  )
}
