import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { DeliveryPanel } from '@/features/pushes/delivery/delivery-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskDeliveryPage() {
  const { pushId = '' } = useQueries<'pushId'>()
  return (
    <Screen title="送达情况" place="desk-policies" aside={<SwitchPerson />} wide>
      <RoleGate roles={['publisher', 'administrator']}>
        {(_places, personId) => <DeliveryPanel key={personId} pushId={pushId} />}
      </RoleGate>
    </Screen>
  )
}
