import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { ActionRow } from '@/ui/action-row/action-row'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { call } from '@/ui/platform/feedback'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { StewardCard } from '@/shared/contract/enterprise-contacts'
import { industryName } from '@/shared/domain/enterprise/industry'
import { dayNumberAt } from '@/shared/domain/time/days'
import { formatWhen } from '@/shared/domain/time/wording'
import { ContactNote } from './contact-note'
import '../enterprises.scss'

/** After this many days without a word, a call is worth while. */
const SILENT_DAYS = 30

const YEAR_DAYS = 365

/** After a year the number of days says nothing any more. */
function formatSilence(days: number): string {
  if (days === 0) return '今天有往来'
  return days < YEAR_DAYS ? `${days} 天没往来` : `${Math.floor(days / YEAR_DAYS)} 年多没往来`
}

export interface StewardRowProps {
  enterprise: StewardCard
  onContacted: () => void
}

/** One enterprise of a steward: how long it has been silent, what is open, and buttons to contact it. */
export function StewardRow({ enterprise, onContacted }: StewardRowProps) {
  const now = useNow()
  const { id, name, creditCode, industry, open, late, lastWordAt, contactedAt } = enterprise
  const contact = useAction(cloud.enterprises.contact)
  const days = Math.max(0, dayNumberAt(now) - dayNumberAt(lastWordAt))
  const reach = async () => {
    const answer = await contact.run({ enterpriseId: id, way: 'call' })
    if (answer.ok) call(answer.data.phone)
  }
  // A late attempt asks first: a telephone that rings by itself helps nobody.
  const refusal = useSendAgain(contact, reach, { late: 'ask' })
  return (
    <Card>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {contact.data && (
        <ContactNote enterpriseId={id} contactId={contact.data.contactId} onDone={onContacted} />
      )}
      <ActionRow
        actions={
          <>
            <Button
              kind="quiet"
              size="small"
              icon="phone"
              text={contact.data ? `再打给${contact.data.name}` : '打电话'}
              label={`打电话给${name}`}
              busy={contact.pending}
              onPress={() => void reach()}
            />
            <Button
              kind="quiet"
              size="small"
              icon="plus"
              text="登记诉求"
              label={`代${name}登记诉求`}
              onPress={() => go(routes.deskEnterNeed({ enterpriseName: name, creditCode }))}
            />
            <Button
              kind="plain"
              size="small"
              text="看资料"
              label={`看${name}的资料`}
              onPress={() => go(routes.deskEnterprise(id))}
            />
          </>
        }
      >
        <View className="enterprises-row">
          <View className="enterprises-name">{name}</View>
          <Chip
            text={formatSilence(days)}
            tone={days >= SILENT_DAYS ? 'warn' : 'plain'}
            {...(days >= SILENT_DAYS && { icon: 'clock' })}
          />
        </View>
        <View className="enterprises-more">
          {industryName(industry)} · 在办 {open} 件{late > 0 && `，超时 ${late} 件`} ·{' '}
          {contactedAt === undefined ? '没打过电话' : `上次电话 ${formatWhen(contactedAt, now)}`}
        </View>
      </ActionRow>
    </Card>
  )
}
