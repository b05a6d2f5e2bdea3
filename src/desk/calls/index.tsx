import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { CallsPanel } from '@/features/pushes/calls-panel'

export default function DeskCallsPage() {
  return (
    <Screen title="电话通知" place="calls" aside={<SwitchPerson />} wide>
      <RoleGate roles={['agent', 'administrator']}>
        {(places, personId) => <CallsPanel key={personId} places={places} />}
      </RoleGate>
    </Screen>
  )
}
