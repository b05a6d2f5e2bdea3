import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { EnterprisesPanel } from '@/features/enterprises/desk/enterprises-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskEnterprisesPage() {
  const { enterpriseId } = useQueries<'enterpriseId'>()
  return (
    <Screen title="企业" place="enterprises" aside={<SwitchPerson />} wide>
      <RoleGate roles={['agent', 'administrator']}>
        {(places, personId) => (
          <EnterprisesPanel key={personId} places={places} enterpriseId={enterpriseId} />
        )}
      </RoleGate>
    </Screen>
  )
}
