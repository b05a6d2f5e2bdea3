import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { ProfilePanel } from './profile-panel'

/** The profile of the person's enterprise, or where to go without one. */
export function ProfilePlace() {
  const me = useMe()
  return (
    <QueryFrame {...toFrame(me.query)}>
      {me.staff ? (
        <ProfilePanel
          key={me.staff.enterpriseId}
          enterpriseId={me.staff.enterpriseId}
          enterpriseName={me.staff.enterpriseName}
        />
      ) : (
        <EmptyState
          icon="lock"
          title="您还不在任何企业里"
          text="登记或加入企业后，这里就是企业的档案"
          action={{ text: '登记企业', onPress: () => goInstead(routes.register()) }}
        />
      )}
    </QueryFrame>
  )
}
