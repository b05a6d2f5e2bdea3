import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame, toListEnd } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { usePages } from '@/cloud/query/use-pages'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { MoreRow } from '@/ui/more-row/more-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { View } from '@tarojs/components'
import type { OutputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import { AppointForm } from './appoint-form'
import { InvitationList } from './invitation-list'
import { OfficerSheet } from './officer-sheet'
import type { Officer } from './use-staffing'
import { PersonRows } from './person-rows'
import type { ParkPlace } from '../role-gate'
import { ROLE_NAMES } from '../role-words'
import './officers.scss'

type AnsweredOfficer = OutputOf<typeof contract.accounts.officers>['people'][number]

const ROLE_ORDER = ['administrator', 'agent', 'publisher'] as const

/** The people of the park in a region of the administrator, with the form to invite more. */
export function Officers({ places }: { places: readonly [ParkPlace, ...ParkPlace[]] }) {
  const me = useMe()
  const [place, setPlace] = useState<ParkPlace>(places[0])
  const { regionCode } = place
  const list = usePages(
    `officers:${regionCode}`,
    (cursor) => cloud.accounts.officers({ regionCode, ...(cursor !== undefined && { cursor }) }),
    (page) => page.people.flatMap(toOfficer),
  )
  const [managed, setManaged] = useState<Officer>()
  const invited = useQuery(`appointments:${regionCode}`, () => cloud.accounts.appointments({ regionCode }))
  const groups = ROLE_ORDER.map((role) => ({
    role,
    people: (list.items ?? []).filter((person) => person.role === role),
  })).filter(({ people }) => people.length > 0)
  return (
    <>
      {places.length > 1 && (
        <View className="chip-row officers-places">
          {places.map((one) => (
            <ChoiceChip
              key={one.regionCode}
              text={one.regionName}
              chosen={one.regionCode === regionCode}
              onPress={() => setPlace(one)}
            />
          ))}
        </View>
      )}
      <AppointForm key={regionCode} place={place} onInvited={() => void invited.refresh()} />
      {invited.data && (
        <InvitationList invitations={invited.data.invitations} onChanged={() => void invited.refresh()} />
      )}
      <QueryFrame {...toFrame(list)}>
        {groups.map(({ role, people }) => (
          <Card key={role} title={ROLE_NAMES[role]} aside={`${people.length} 人`}>
            <PersonRows
              people={people.map((officer) => ({
                id: officer.id,
                name: officer.name,
                phone: officer.phone,
                role: officer.region.name,
                isMe: officer.personId === me.person?.personId,
                action: { text: '安排', onPress: () => setManaged(officer) },
              }))}
            />
          </Card>
        ))}
        {list.items?.length === 0 && (
          <EmptyState icon="users" title="这里还没有人" text="用上面的邀请码请第一位同事进来" />
        )}
        <MoreRow {...toListEnd(list)} />
      </QueryFrame>
      {managed && (
        <OfficerSheet
          officer={managed}
          others={(list.items ?? []).filter(({ personId }) => personId !== managed.personId)}
          onClose={() => setManaged(undefined)}
          onDone={() => void Promise.all([list.refresh(), me.query.refresh()])}
        />
      )}
    </>
  )
}

/** A person of the answer as an officer. Empty for somebody without a role or region of the park. */
function toOfficer({ personId, name, phone, role, region }: AnsweredOfficer): Officer[] {
  if (role === 'staff' || !region) return []
  return [{ id: `${personId}:${role}:${region.code}`, personId, name, phone, role, region }]
}
