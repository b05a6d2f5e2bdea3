import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { DocumentsPanel } from '@/features/policies/desk/list/documents-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskPoliciesPage() {
  const { show } = useQueries<'show'>()
  return (
    <Screen title="政策发布" place="desk-policies" aside={<SwitchPerson />} wide>
      <RoleGate roles={['publisher', 'administrator']}>
        {(places, personId) => (
          <DocumentsPanel key={personId} places={places} personId={personId} show={show} />
        )}
      </RoleGate>
    </Screen>
  )
}
