import { Screen } from '@/ui/screen/screen'
import { Colleagues } from '@/features/accounts/people/colleagues'

export default function ColleaguesPage() {
  return (
    <Screen title="同事" place="mine">
      <Colleagues />
    </Screen>
  )
}
