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
import { showToast } from '@/ui/platform/feedback'
import { go, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { FieldFaults } from '@/shared/contract/action'
import { enterprisesContract } from '@/shared/contract/enterprises'
import { PERSON_NAME_MAX, ROSTER_TEXT_MAX } from '@/shared/contract/limits'
import { CreditCodeField } from '../register/credit-code-field'

/**
 * Joins an enterprise of the park's roster by its credit code and the telephone number of its contact. No message and no code is needed.
 */
export function RosterJoinForm({ creditCode: known }: { creditCode: string }) {
  const me = useMe()
  const join = useAction(cloud.enterprises.joinByRoster)
  const [creditCode, setCreditCode] = useState(known)
  const [number, setNumber] = useState('')
  const [contactPhone, setContactPhone] = useState('')
  const [typedName, setName] = useState<string>()
  const [typedPhone, setPhone] = useState<string>()
  const [tried, setTried] = useState(false)
  const name = typedName ?? me.person?.name ?? ''
  const phone = typedPhone ?? me.person?.phone ?? ''
  const input = { creditCode, number, contactPhone, name, phone }
  const ownFaults = findFaults(enterprisesContract.joinByRoster.input, input)
  const faults: FieldFaults = { ...join.refusal?.fields, ...(tried && ownFaults) }

  const send = async () => {
    setTried(true)
    if (Object.keys(ownFaults).length > 0) return
    const answer = await join.run(input)
    if (!answer.ok) return
    showToast(`已加入：${answer.data.enterpriseName}`)
    await me.query.refresh()
    goInstead(routes.home())
  }
  const refusal = useSendAgain(join, send, { words: input })
  return (
    <>
      <Card title="园区名册里的两项">
        <CreditCodeField value={creditCode} onChange={setCreditCode} fault={faults['creditCode']} />
        <Field
          label="企业编号"
          hint="园区名册里的编号，在园区给您的通知或合同上"
          maxLength={ROSTER_TEXT_MAX}
          value={number}
          onChange={setNumber}
          fault={faults['number']}
        />
        <Field
          label="企业在园区留的联系电话"
          kind="phone"
          maxLength={20}
          value={contactPhone}
          onChange={setContactPhone}
          fault={faults['contactPhone']}
        />
      </Card>
      <Card title="您">
        <Field
          label="您的姓名"
          maxLength={PERSON_NAME_MAX}
          value={name}
          onChange={setName}
          fault={faults['name']}
        />
        <PhoneField
          label="手机或座机"
          readPhone={readPhoneNumber}
          value={phone}
          onChange={setPhone}
          fault={faults['phone']}
        />
      </Card>
      <Button kind="plain" text="对不上？请园区核对" onPress={() => go(routes.claim(creditCode))} />
      <ActionFooter note={refusal !== undefined && <RefusalNote text={refusal} />}>
        <Button text="加入" busy={join.pending} busyText="正在加入…" onPress={() => void send()} grow />
      </ActionFooter>
    </>
  )
}
