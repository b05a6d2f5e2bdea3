import { Screen } from '@/ui/screen/screen'
import { PoliciesPlace } from '@/features/policies/list/policies-place'

export default function PoliciesPage() {
  return (
    <Screen title="政策" place="policies" tab wide>
      <PoliciesPlace />
    </Screen>
  )
}
