import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { EditPolicy } from '@/features/policies/desk/edit/edit-policy'
import { useQueries } from '@/app/route-parameters'

export default function DeskPolicyEditPage() {
  const { policyId = '' } = useQueries<'policyId'>()
  return (
    <Screen title="修改政策" place="desk-policies" wide>
      <RoleGate roles={['publisher']}>
        {(_places, personId) => <EditPolicy key={personId} policyId={policyId} personId={personId} />}
      </RoleGate>
    </Screen>
  )
}
