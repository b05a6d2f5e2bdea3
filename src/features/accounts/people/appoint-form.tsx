import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { contains } from '@/shared/domain/access/region'
import { InvitationCard } from './invitation-card'
import type { ParkPlace } from '../role-gate'
import { ROLE_DUTIES, ROLE_NAMES, type ParkRole } from '../role-words'

const ROLES: readonly ParkRole[] = ['agent', 'publisher', 'administrator']

/** Invites a colleague to work for the park, in a role and for a region inside the person's own. */
export function AppointForm({ place, onInvited }: { place: ParkPlace; onInvited: () => void }) {
  const zones = useQuery('zones', () => cloud.accounts.zones({}))
  const appoint = useAction(cloud.accounts.appoint)
  const [role, setRole] = useState<ParkRole | ''>('')
  const [regionCode, setRegion] = useState(place.regionCode)
  const [tried, setTried] = useState(false)
  const inside = (zones.data?.zones ?? []).filter(
    ({ code }) => code !== place.regionCode && contains(place.regionCode, code),
  )
  const submit = () => {
    setTried(true)
    if (role !== '') void appoint.run({ regionCode, role }).then(onInvited)
  }
  const refusal = useSendAgain(appoint, submit, { words: [role, regionCode] })
  return (
    <>
      {appoint.data && <InvitationCard invitation={appoint.data} />}
      <Card title="请一位同事进来">
        <ChoiceField
          label="做什么"
          choices={ROLES.map((key) => ({ key, title: ROLE_NAMES[key], text: ROLE_DUTIES[key] }))}
          value={role}
          onChange={setRole}
          fault={tried && role === '' ? '请选择身份' : appoint.refusal?.fields?.['role']}
        />
        {inside.length > 0 && (
          <ChoiceField
            label="管哪里"
            choices={[
              { key: place.regionCode, title: place.regionName },
              ...inside.map(({ code, name, city }) => ({ key: code, title: name, text: city })),
            ]}
            value={regionCode}
            onChange={setRegion}
            fault={appoint.refusal?.fields?.['regionCode']}
          />
        )}
        {refusal !== undefined && <RefusalNote text={refusal} />}
        <Button text="生成邀请码" kind="quiet" icon="plus" onPress={submit} busy={appoint.pending} />
      </Card>
    </>
  )
}
