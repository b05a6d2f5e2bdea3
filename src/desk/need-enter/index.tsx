import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { EnterNeed } from '@/features/needs/desk/enter/enter-need'

export default function EnterNeedPage() {
  return (
    <Screen title="代企业登记" place="queue">
      <RoleGate roles={['agent', 'administrator']}>{(places) => <EnterNeed places={places} />}</RoleGate>
    </Screen>
  )
}
