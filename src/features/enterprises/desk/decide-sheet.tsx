import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'
import type { ClaimView, EnterpriseDetail } from '@/shared/contract/enterprises'
import { ENTERPRISE_TEXT_MAX } from '@/shared/contract/limits'
import type { VerificationWay } from '@/shared/domain/enterprise/standing'
import { WayField } from './way-field'
import './enterprises.scss'

export interface DecideSheetProps {
  claim: ClaimView
  enterprise: EnterpriseDetail
  onDone: (enterprise: EnterpriseDetail | undefined) => void
  onClose: () => void
}

/** Lets the claimant into an enterprise, in place of its people or beside them, or turns the claim down. */
export function DecideSheet({ claim, enterprise, onDone, onClose }: DecideSheetProps) {
  const [how, setHow] = useState<VerificationWay | ''>('')
  const [alone, setAlone] = useState(claim.kind === 'dispute')
  const [reason, setReason] = useState('')
  const decide = useAction(cloud.enterprises.decide)
  const { refusal } = decide
  const { press, refusal: unsent } = usePressAgain(
    decide,
    async (accept: boolean) => {
      const answer = await decide.run({
        ...{ enterpriseId: enterprise.id, version: enterprise.version, claimId: claim.id },
        ...{ accept, alone: accept && alone && enterprise.people.length > 0, reason },
        ...(how !== '' && { how }),
      })
      if (answer.ok) onDone(answer.data.enterprise)
      else if (answer.error.code === 'ChangedMeanwhile' || answer.error.code === 'ClaimGone')
        onDone(undefined)
    },
    { words: [how, alone, reason] },
  )
  const hasReason = reason.trim() !== ''
  return (
    <Sheet open title={`${claim.name}的申请`} onClose={onClose}>
      <View>{claim.text}</View>
      <WayField value={how} onChange={setHow} fault={refusal?.fields?.['how']} />
      {enterprise.people.length > 0 && (
        <Toggle
          text="原来的人都移出这家企业"
          hint={`现在有 ${enterprise.people.length} 人：${enterprise.people.map(({ name }) => name).join('、')}`}
          on={alone}
          onChange={setAlone}
        />
      )}
      <Field
        label="理由（双方都会看到）"
        multiline
        value={reason}
        onChange={setReason}
        maxLength={ENTERPRISE_TEXT_MAX}
        fault={refusal?.fields?.['reason']}
      />
      {unsent !== undefined && <RefusalNote text={unsent} />}
      <View className="enterprises-buttons">
        <Button
          kind="quiet"
          text="不通过"
          disabled={!hasReason}
          busy={decide.pending}
          onPress={() => press(false)}
        />
        <Button
          text="通过，让对方加入"
          disabled={!hasReason}
          busy={decide.pending}
          onPress={() => press(true)}
          grow
        />
      </View>
    </Sheet>
  )
}
