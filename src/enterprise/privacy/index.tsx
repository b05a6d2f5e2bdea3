import { Screen } from '@/ui/screen/screen'
import { Privacy } from '@/features/accounts/my-data/privacy'

export default function PrivacyPage() {
  return (
    <Screen title="隐私说明" place="mine">
      <Privacy />
    </Screen>
  )
}
