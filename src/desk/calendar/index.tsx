import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Calendar } from '@/features/park/calendar'
import { Terms } from '@/features/park/terms'
import { RegionChoice } from '@/features/park/region-choice'

export default function CalendarPage() {
  return (
    <Screen title="日历" place="calendar">
      <RoleGate roles={['administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => (
              <>
                <Calendar key={`calendar ${regionCode}`} regionCode={regionCode} />
                <Terms key={`terms ${regionCode}`} regionCode={regionCode} />
              </>
            )}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
