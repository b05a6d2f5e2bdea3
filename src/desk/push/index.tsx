import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { RehearsalPanel } from '@/features/pushes/rehearsal/rehearsal-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskPushPage() {
  const { policyId = '', regionCode } = useQueries<'policyId' | 'regionCode'>()
  return (
    <Screen
      title={regionCode === undefined ? '推送预演' : '转给本区企业'}
      place="desk-policies"
      aside={<SwitchPerson />}
      wide
    >
      <RoleGate roles={['publisher']}>
        {(_places, personId) => <RehearsalPanel key={personId} policyId={policyId} regionCode={regionCode} />}
      </RoleGate>
    </Screen>
  )
}
