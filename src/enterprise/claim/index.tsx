import { Screen } from '@/ui/screen/screen'
import { ClaimForm } from '@/features/accounts/claim/claim-form'
import { useQueries } from '@/app/route-parameters'

export default function ClaimPage() {
  const { creditCode = '' } = useQueries<'creditCode'>()
  return (
    <Screen title="企业已登记，申请加入" place="mine">
      <ClaimForm creditCode={creditCode} />
    </Screen>
  )
}
