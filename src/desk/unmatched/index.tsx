import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { UnmatchedList } from '@/features/services/desk/unmatched-list'
import { useQueries } from '@/app/route-parameters'

export default function DeskUnmatchedPage() {
  const { regionCode } = useQueries<'regionCode'>()
  return (
    <Screen title="问了没找到" place="catalogue">
      <RoleGate roles={['administrator']}>
        {([place]) => <UnmatchedList regionCode={regionCode ?? place.regionCode} />}
      </RoleGate>
    </Screen>
  )
}
