import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Duty } from '@/features/park/duty'
import { RegionChoice } from '@/features/park/region-choice'

export default function DutyPage() {
  return (
    <Screen title="值班与管家" place="duty">
      <RoleGate roles={['administrator', 'agent']}>
        {(places, personId) => (
          <RegionChoice places={places}>
            {({ regionCode }) => (
              <Duty
                key={regionCode}
                regionCode={regionCode}
                administers={places.some(
                  (place) => place.role === 'administrator' && place.regionCode === regionCode,
                )}
                personId={personId}
              />
            )}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
