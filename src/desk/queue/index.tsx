import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/switch-person'
import { QueuePanel } from '@/features/needs/desk/queue-panel'

export default function DeskQueuePage() {
  const { show } = useRouter<{ show?: string }>().params
  return (
    <Screen title="工作台" place="queue" aside={<SwitchPerson />} wide>
      <RoleGate roles={['agent', 'administrator']}>
        {(places, personId) => <QueuePanel key={personId} places={places} show={show} />}
      </RoleGate>
    </Screen>
  )
}
