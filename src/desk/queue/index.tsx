import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { QueuePanel } from '@/features/needs/desk/queue/queue-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskQueuePage() {
  const { show } = useQueries<'show'>()
  return (
    <Screen title="工作台" place="queue" aside={<SwitchPerson />} wide>
      <RoleGate roles={['agent', 'administrator']}>
        {(places, personId) => <QueuePanel key={personId} places={places} show={show} />}
      </RoleGate>
    </Screen>
  )
}
