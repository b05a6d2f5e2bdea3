import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { RosterPanel } from '@/features/enterprises/desk/roster-panel'

export default function DeskRosterPage() {
  return (
    <Screen title="企业名册" place="enterprises" aside={<SwitchPerson />}>
      <RoleGate roles={['administrator']}>
        {(places, personId) => <RosterPanel key={personId} places={places} personId={personId} />}
      </RoleGate>
    </Screen>
  )
}
