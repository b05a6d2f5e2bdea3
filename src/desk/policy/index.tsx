import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { DeskPolicyPanel } from '@/features/policies/desk/read/policy-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskPolicyPage() {
  const { policyId = '' } = useQueries<'policyId'>()
  return (
    <Screen title="政策" place="desk-policies" aside={<SwitchPerson />}>
      <RoleGate roles={['publisher', 'administrator']}>
        {(places, personId) => <DeskPolicyPanel key={personId} policyId={policyId} places={places} />}
      </RoleGate>
    </Screen>
  )
}
