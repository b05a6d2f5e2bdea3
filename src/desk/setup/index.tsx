import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Setup } from '@/features/park/setup'
import { RegionChoice } from '@/features/park/region-choice'

export default function SetupPage() {
  return (
    <Screen title="开园清单" place="setup">
      <RoleGate roles={['administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <Setup key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
