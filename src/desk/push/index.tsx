import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { RehearsalPanel } from '@/features/pushes/rehearsal/rehearsal-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskPushPage() {
  const { policyId = '' } = useQueries<'policyId'>()
  return (
    <Screen title="推送预演" place="desk-policies" aside={<SwitchPerson />}>
      <RoleGate roles={['publisher']}>
        {(_places, personId) => <RehearsalPanel key={personId} policyId={policyId} />}
      </RoleGate>
    </Screen>
  )
}
