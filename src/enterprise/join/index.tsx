import { Screen } from '@/ui/screen/screen'
import { JoinForm } from '@/features/accounts/people/join-form'
import { useQueries } from '@/app/route-parameters'

export default function JoinPage() {
  const { code = '' } = useQueries<'code'>()
  return (
    <Screen title="用邀请码加入" place="mine">
      <JoinForm code={code} />
    </Screen>
  )
}
