import { Screen } from '@/ui/screen/screen'
import { Officers } from '@/features/accounts/people/officers'
import { RoleGate } from '@/features/accounts/role-gate'

export default function OfficersPage() {
  return (
    <Screen title="园区人员" place="officers">
      <RoleGate roles={['administrator']}>{(places) => <Officers places={places} />}</RoleGate>
    </Screen>
  )
}
