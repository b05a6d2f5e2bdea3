import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { DeskNeed } from '@/features/needs/desk/desk-need'
import { useQueries } from '@/app/route-parameters'

export default function DeskNeedPage() {
  const { needId = '' } = useQueries<'needId'>()
  return (
    <Screen title="办理诉求" place="queue" aside={<SwitchPerson />}>
      <RoleGate roles={['agent', 'administrator']}>{() => <DeskNeed needId={needId} />}</RoleGate>
    </Screen>
  )
}
