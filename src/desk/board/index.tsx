import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { Board } from '@/features/park/board/board'
import { RegionChoice } from '@/features/park/region-choice'

export default function BoardPage() {
  return (
    <Screen title="看板" place="board" wide>
      <RoleGate roles={['administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <Board key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
