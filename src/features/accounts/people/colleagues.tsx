import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { toFrame } from '@/cloud/query/list-frame'
import { HandOverCard } from './hand-over-card'
import { InvitationCard } from './invitation-card'
import { InvitationList } from './invitation-list'
import { LeaveButton, LeaveSheet } from './leave-sheet'
import { PersonRows } from './person-rows'

/** The people of the person's enterprise; its owner can invite more. */
export function Colleagues() {
  const me = useMe()
  const enterpriseId = me.staff?.enterpriseId
  const owner = me.staff?.owner ?? false
  const query = useQuery(enterpriseId && `colleagues:${enterpriseId}`, () =>
    cloud.accounts.colleagues({ enterpriseId: enterpriseId ?? '' }),
  )
  const invite = useAction(cloud.accounts.invite)
  const invited = useQuery(owner && enterpriseId ? `invitations:${enterpriseId}` : undefined, () =>
    cloud.accounts.invitations({ enterpriseId: enterpriseId ?? '' }),
  )
  const askForCode = () => invite.run({ enterpriseId: enterpriseId ?? '' }).then(() => invited.refresh())
  const refusal = useSendAgain(invite, askForCode)
  const [removing, setRemoving] = useState<{ personId: string; name: string }>()
  if (me.known && enterpriseId === undefined)
    return (
      <EmptyState
        icon="users"
        title="您还不属于任何企业"
        text="登记企业或用邀请码加入后，这里是您的同事"
        action={{ text: '登记企业', onPress: () => go(routes.register()) }}
      />
    )
  const people = query.data?.people
  const others = (people ?? []).filter(({ personId }) => personId !== me.person?.personId)
  const refresh = () => void Promise.all([me.query.refresh(), query.refresh()])
  const place = {
    enterpriseId: enterpriseId ?? '',
    enterpriseName: me.staff?.enterpriseName ?? '',
    colleagues: others.filter(({ personId }) => personId !== removing?.personId),
    onDone: refresh,
  }
  return (
    <QueryFrame {...toFrame(enterpriseId === undefined ? me.query : query)} loaded={people !== undefined}>
      {invite.data && <InvitationCard invitation={invite.data} />}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <Card title={me.staff?.enterpriseName ?? ''} aside={`${people?.length ?? 0} 人`}>
        <PersonRows
          people={(people ?? []).map((person) => ({
            id: person.personId,
            name: person.name,
            phone: person.phone,
            role: person.owner ? '企业管理员' : '企业员工',
            isMe: person.personId === me.person?.personId,
            ...(owner && !person.owner && { action: { text: '移出', onPress: () => setRemoving(person) } }),
          }))}
        />
      </Card>
      {invited.data && (
        <InvitationList invitations={invited.data.invitations} onChanged={() => void invited.refresh()} />
      )}
      {owner && others.length > 0 && (
        <HandOverCard enterpriseId={enterpriseId ?? ''} colleagues={others} onDone={refresh} />
      )}
      {(!owner || others.length === 0) && <LeaveButton {...place} />}
      {removing && <LeaveSheet {...place} leaver={removing} onClose={() => setRemoving(undefined)} />}
      {owner ? (
        <ActionFooter>
          <Button
            text={invite.data ? '再要一个邀请码' : '邀请同事'}
            icon="plus"
            kind={invite.data ? 'quiet' : 'primary'}
            onPress={() => void askForCode()}
            busy={invite.pending}
            grow
          />
        </ActionFooter>
      ) : (
        <RefusalNote tone="info" icon="info" text="要添加同事，请企业管理员发邀请码。" />
      )}
    </QueryFrame>
  )
}
