import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Signs } from '@/features/park/signs/signs'

export default function SignsPage() {
  return (
    <Screen title="值得过问" place="board">
      <RoleGate roles={['administrator']}>{(places) => <Signs places={places} />}</RoleGate>
    </Screen>
  )
}
