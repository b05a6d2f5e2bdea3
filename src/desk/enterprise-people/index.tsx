import { EmptyState } from '@/ui/empty-state/empty-state'
import { Screen } from '@/ui/screen/screen'
import { EnterprisePeople } from '@/features/accounts/people/enterprise-people'
import { RoleGate } from '@/features/accounts/role-gate'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function EnterprisePeoplePage() {
  const { enterpriseId } = useQueries<'enterpriseId'>()
  return (
    <Screen title="企业人员" place="enterprises">
      <RoleGate roles={['administrator']}>
        {() =>
          enterpriseId === undefined ? (
            <EmptyState
              icon="question"
              title="链接不完整"
              text="没有说是哪一家企业。"
              action={{ text: '回到待办', onPress: () => go(routes.queue()) }}
            />
          ) : (
            <EnterprisePeople enterpriseId={enterpriseId} />
          )
        }
      </RoleGate>
    </Screen>
  )
}
