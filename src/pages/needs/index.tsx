import { Screen } from '@/ui/screen/screen'
import { NeedsScreen } from '@/features/needs/list/needs-screen'

export default function NeedsPage() {
  return (
    <Screen title="诉求" place="needs" tab wide>
      <NeedsScreen />
    </Screen>
  )
}
