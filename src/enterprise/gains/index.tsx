import { Screen } from '@/ui/screen/screen'
import { GainsPlace } from '@/features/policies/gains/gains-place'

export default function GainsPage() {
  return (
    <Screen title="可以拿到的" place="policies">
      <GainsPlace />
    </Screen>
  )
}
