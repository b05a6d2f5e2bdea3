import { Screen } from '@/ui/screen/screen'
import { DeadlinesPlace } from '@/features/policies/calendar/deadlines-place'

export default function DeadlinesPage() {
  return (
    <Screen title="截止日历" place="policies">
      <DeadlinesPlace />
    </Screen>
  )
}
