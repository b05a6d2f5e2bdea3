import { Screen } from '@/ui/screen/screen'
import { RosterJoinForm } from '@/features/accounts/claim/roster-join-form'
import { useQueries } from '@/app/route-parameters'

export default function RosterJoinPage() {
  const { creditCode = '' } = useQueries<'creditCode'>()
  return (
    <Screen title="凭企业编号加入" place="mine">
      <RosterJoinForm creditCode={creditCode} />
    </Screen>
  )
}
