import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { RepliesPanel } from '@/features/needs/desk/replies/replies-panel'
import { RegionChoice } from '@/features/park/region-choice'

export default function RepliesPage() {
  return (
    <Screen title="常用短语" place="replies">
      <RoleGate roles={['agent', 'administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <RepliesPanel key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
