import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { readPhoneNumber } from '@/cloud/device/phone'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { findFaults } from '@/cloud/rpc/validate'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { PhoneField } from '@/ui/field/phone-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { FieldFaults } from '@/shared/contract/action'
import { enterprisesContract } from '@/shared/contract/enterprises'
import { ENTERPRISE_TEXT_MAX, PERSON_NAME_MAX } from '@/shared/contract/limits'
import { CreditCodeField } from '../register/credit-code-field'
import { LicenceField, type UploadedPicture } from './licence-field'
import { MyClaims } from './my-claims'

const KINDS = [
  { key: 'join', title: '我是这家企业的人，想加入', text: '同事登记过，或园区名册里已有这家企业' },
  { key: 'dispute', title: '别人登记了我们的企业', text: '登记的人不是我们的，请园区核对后还给我们' },
] as const

type ClaimKind = (typeof KINDS)[number]['key']

interface ClaimDraft {
  creditCode: string
  kind: ClaimKind | ''
  text: string
  name?: string
  phone?: string
  licence?: UploadedPicture
}

/** The draft of a claim, its faults, and the person's earlier claims. */
function useClaim(known: string) {
  const me = useMe()
  const mine = useQuery('my-claims', () => cloud.enterprises.myClaims({}))
  const claim = useAction(cloud.enterprises.claim)
  const [typed, setTyped] = useState<ClaimDraft>({ creditCode: known, kind: '', text: '' })
  const [tried, setTried] = useState(false)
  const { name = me.person?.name ?? '', phone = me.person?.phone ?? '', ...rest } = typed
  const draft = { ...rest, name, phone }
  const ownFaults = findFaults(enterprisesContract.claim.input, draft)
  const send = async () => {
    setTried(true)
    if (Object.keys(ownFaults).length > 0 || draft.kind === '') return
    const answer = await claim.run({ ...draft, kind: draft.kind })
    if (!answer.ok) return
    setTyped(({ licence: _sent, ...before }) => ({ ...before, text: '' }))
    setTried(false)
    await mine.refresh()
  }
  const faults: FieldFaults = { ...claim.refusal?.fields, ...(tried && ownFaults) }
  const change = (part: Partial<ClaimDraft>) => setTyped((before) => ({ ...before, ...part }))
  const refusal = useSendAgain(claim, send, { words: draft })
  const another = () => {
    claim.reset()
    change({ creditCode: '', kind: '' })
  }
  return { draft, faults, change, send, mine: mine.data, claim, refusal, another }
}

/**
 * Asks the park about an enterprise that is registered already: to be let in, or because a stranger has it. Shows the person's earlier
 * claims.
 */
export function ClaimForm({ creditCode: known }: { creditCode: string }) {
  const form = useClaim(known)
  const { mine, claim } = form
  return (
    <>
      {claim.data && (
        <RefusalNote
          tone="good"
          icon="check"
          text={`已交给${claim.data.zoneName}管委会核对${claim.data.enterpriseName}。他们会打您留的电话，结果也会写在下面。`}
        />
      )}
      <MyClaims claims={mine?.claims ?? []} />
      {claim.data ? (
        <Button kind="quiet" text="再申请一家企业" onPress={form.another} />
      ) : (
        <ClaimFields form={form} />
      )}
    </>
  )
}

function ClaimFields({ form }: { form: ReturnType<typeof useClaim> }) {
  const { draft, faults, change, send, mine, claim, refusal } = form
  return (
    <>
      <Card title="向园区申请">
        <CreditCodeField
          value={draft.creditCode}
          onChange={(creditCode) => change({ creditCode })}
          fault={faults['creditCode']}
        />
        <ChoiceField<ClaimKind>
          label="情况"
          choices={KINDS}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          fault={faults['kind']}
        />
        <Field
          label="说明"
          multiline
          placeholder="如：我是法定代表人，执照在我手里"
          maxLength={ENTERPRISE_TEXT_MAX}
          value={draft.text}
          onChange={(text) => change({ text })}
          fault={faults['text']}
        />
        <LicenceField
          optional
          uploadKey={mine?.uploadKey}
          value={draft.licence}
          onChange={(licence) => change({ licence })}
          fault={faults['licence']}
        />
        <Field
          label="您的姓名"
          maxLength={PERSON_NAME_MAX}
          value={draft.name}
          onChange={(name) => change({ name })}
          fault={faults['name']}
        />
        <PhoneField
          label="手机或座机"
          readPhone={readPhoneNumber}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          fault={faults['phone']}
          hint="管委会用它联系您核对"
        />
      </Card>
      <View>
        <Button
          kind="plain"
          text="园区给过企业编号？凭编号马上加入"
          onPress={() => go(routes.rosterJoin(draft.creditCode))}
        />
      </View>
      <ActionFooter note={refusal !== undefined && <RefusalNote text={refusal} />}>
        <Button
          text="交给园区核对"
          busy={claim.pending}
          busyText="正在提交…"
          onPress={() => void send()}
          grow
        />
      </ActionFooter>
    </>
  )
}
