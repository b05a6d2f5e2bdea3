import { EmptyState } from '@/ui/empty-state/empty-state'
import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { DeliveryPanel } from '@/features/pushes/delivery/delivery-panel'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function DeskDeliveryPage() {
  const { pushId } = useQueries<'pushId'>()
  return (
    <Screen title="送达情况" place="desk-policies" aside={<SwitchPerson />} wide>
      <RoleGate roles={['publisher', 'administrator']}>
        {(_places, personId) =>
          pushId === undefined || pushId === '' ? (
            <EmptyState
              icon="question"
              title="链接不完整"
              text="没有说是哪一次推送。"
              action={{ text: '看推送记录', onPress: () => go(routes.deskPushes()) }}
            />
          ) : (
            <DeliveryPanel key={personId} pushId={pushId} />
          )
        }
      </RoleGate>
    </Screen>
  )
}
