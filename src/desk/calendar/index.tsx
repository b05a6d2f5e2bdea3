import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Calendar } from '@/features/park/calendar'
import { RegionChoice } from '@/features/park/region-choice'

export default function CalendarPage() {
  return (
    <Screen title="日历" place="calendar">
      <RoleGate roles={['administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <Calendar key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
