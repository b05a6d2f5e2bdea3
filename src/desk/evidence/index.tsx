import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { EvidenceList } from '@/features/needs/desk/knowledge/evidence-list'
import { RegionChoice } from '@/features/park/region-choice'

export default function DeskEvidencePage() {
  return (
    <Screen title="办结经验" place="evidence">
      <RoleGate roles={['agent', 'administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <EvidenceList key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
