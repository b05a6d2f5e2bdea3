import { Screen } from '@/components/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Health } from '@/features/watch/health'

export default function HealthPage() {
  return (
    <Screen title="系统状况" place="health">
      <RoleGate roles={['administrator']}>{([place]) => <Health regionCode={place.regionCode} />}</RoleGate>
    </Screen>
  )
}
