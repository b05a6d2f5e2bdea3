import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { PushesPanel } from '@/features/pushes/pushes-panel'

export default function DeskPushesPage() {
  return (
    <Screen title="推送记录" place="pushes" aside={<SwitchPerson />}>
      <RoleGate roles={['publisher', 'administrator']}>
        {(places, personId) => <PushesPanel key={personId} places={places} />}
      </RoleGate>
    </Screen>
  )
}
