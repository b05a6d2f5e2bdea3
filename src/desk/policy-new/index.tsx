import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { NewDocument } from '@/features/policies/desk/new/new-document'
import { goBack, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function DeskPolicyNewPage() {
  const { regionCode } = useQueries<'regionCode'>()
  return (
    <Screen title="录入文件" place="desk-policies">
      <RoleGate roles={['publisher']}>
        {(places, personId) => (
          <NewDocument
            places={places}
            personId={personId}
            regionCode={regionCode}
            onClose={goBack}
            onMade={(policy) => goInstead(routes.deskPolicyEdit(policy.id))}
          />
        )}
      </RoleGate>
    </Screen>
  )
}
