import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
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
import { formatRefusal } from '@/shared/contract/wording'
import { toAge } from '@/cloud/query/list-frame'
import { HandOverCard } from './hand-over-card'
import { InvitationCard } from './invitation-card'
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
  const failure = query.refusal ?? me.query.refusal
  return (
    <QueryFrame
      loaded={people !== undefined}
      fault={failure && formatRefusal(failure)}
      {...toAge(query)}
      pending={query.pending || me.query.pending}
      onRetry={() => void (enterpriseId === undefined ? me.query.refresh() : query.refresh())}
    >
      {invite.data && <InvitationCard invitation={invite.data} />}
      {invite.refusal && <RefusalNote text={formatRefusal(invite.refusal)} />}
      <Card title={me.staff?.enterpriseName ?? ''} aside={`${people?.length ?? 0} 人`}>
        <PersonRows
          people={(people ?? []).map((person) => ({
            id: person.personId,
            name: person.name,
            phone: person.phone,
            role: person.owner ? '企业管理员' : '企业员工',
            isMe: person.personId === me.person?.personId,
          }))}
        />
      </Card>
      {owner && (people ?? []).length > 1 && (
        <HandOverCard
          enterpriseId={enterpriseId ?? ''}
          colleagues={(people ?? []).filter(({ personId }) => personId !== me.person?.personId)}
          onDone={() => void Promise.all([me.query.refresh(), query.refresh()])}
        />
      )}
      {owner ? (
        <ActionFooter>
          <Button
            text={invite.data ? '再要一个邀请码' : '邀请同事'}
            icon="plus"
            kind={invite.data ? 'quiet' : 'primary'}
            onPress={() => void invite.run({ enterpriseId: enterpriseId ?? '' })}
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
