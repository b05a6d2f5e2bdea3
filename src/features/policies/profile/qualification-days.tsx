import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { ProfileView } from '@/shared/contract/enterprise-profile'
import { formatDayWithYear } from '@/shared/domain/time/wording'

type Qualification = NonNullable<ProfileView['qualifications']>[number]

export interface QualificationDaysProps {
  enterpriseId: string
  qualifications: readonly Qualification[]
  onSaved: (view: ProfileView) => void
}

/** When each qualification was awarded and when it ends. Empty without qualifications. */
export function QualificationDays({ enterpriseId, qualifications, onSaved }: QualificationDaysProps) {
  const [open, setOpen] = useState<string>()
  if (qualifications.length === 0) return null
  return (
    <Card title="资质的有效期">
      {qualifications.map((one) => (
        <View key={one.key}>
          <ListRow
            title={one.label}
            text={formatDays(one)}
            {...(one.expired && { aside: <Chip tone="bad" icon="warning" text="已到期，不算符合" /> })}
          />
          {open === one.key ? (
            <DaysForm
              enterpriseId={enterpriseId}
              qualification={one}
              onSaved={(view) => {
                setOpen(undefined)
                onSaved(view)
              }}
            />
          ) : (
            <Button
              kind="plain"
              size="small"
              text="填日期"
              label={`填${one.label}的日期`}
              onPress={() => setOpen(one.key)}
            />
          )}
        </View>
      ))}
    </Card>
  )
}

function formatDays({ awardedOn, expiresOn }: Qualification): string {
  const parts = [
    awardedOn === undefined ? undefined : `${formatDayWithYear(awardedOn)}认定`,
    expiresOn === undefined ? '没有填到期日，按一直有效算' : `有效到 ${formatDayWithYear(expiresOn)}`,
  ]
  return parts.filter((part) => part !== undefined).join('，')
}

interface DaysFormProps {
  enterpriseId: string
  qualification: Qualification
  onSaved: (view: ProfileView) => void
}

function DaysForm({ enterpriseId, qualification, onSaved }: DaysFormProps) {
  const [awardedOn, setAwarded] = useState(qualification.awardedOn ?? '')
  const [expiresOn, setExpires] = useState(qualification.expiresOn ?? '')
  const save = useAction(cloud.enterprises.tellQualification)
  const send = async () => {
    const answer = await save.run({
      enterpriseId,
      qualification: qualification.key,
      ...(awardedOn !== '' && { awardedOn }),
      ...(expiresOn !== '' && { expiresOn }),
    })
    if (answer.ok) onSaved(answer.data)
  }
  const refusal = useSendAgain(save, send, { words: [awardedOn, expiresOn] })
  return (
    <View>
      <FieldFrame label="认定日期">
        <DayBox label={`${qualification.label}认定日期`} value={awardedOn} onChange={setAwarded} />
      </FieldFrame>
      <FieldFrame label="有效到" fault={save.refusal?.fields?.['expiresOn']}>
        <DayBox label={`${qualification.label}有效到`} value={expiresOn} onChange={setExpires} />
      </FieldFrame>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Button size="small" text="保存日期" busy={save.pending} onPress={() => void send()} />
    </View>
  )
}
