import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { QualificationList } from '@/features/park/qualification-list'
import { RegionChoice } from '@/features/park/region-choice'

export default function QualificationsPage() {
  return (
    <Screen title="资质名录" place="setup">
      <RoleGate roles={['administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <QualificationList key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
