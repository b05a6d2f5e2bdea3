import { Screen } from '@/ui/screen/screen'
import { Mine } from '@/features/accounts/mine'

export default function MinePage() {
  return (
    <Screen title="我的" place="mine" tab>
      <Mine />
    </Screen>
  )
}
