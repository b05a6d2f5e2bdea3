import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Health } from '@/features/health/health'

export default function HealthPage() {
  return (
    <Screen title="系统状况" place="health">
      <RoleGate roles={['administrator']}>{([place]) => <Health regionCode={place.regionCode} />}</RoleGate>
    </Screen>
  )
}
