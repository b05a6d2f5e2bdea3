import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { EnterNeed } from '@/features/needs/desk/enter/enter-need'
import { useQueries } from '@/app/route-parameters'

export default function EnterNeedPage() {
  const { enterpriseName = '', creditCode = '' } = useQueries<'enterpriseName' | 'creditCode'>()
  return (
    <Screen title="代企业登记" place="queue">
      <RoleGate roles={['agent', 'administrator']}>
        {(places) => <EnterNeed places={places} start={{ enterpriseName, creditCode }} />}
      </RoleGate>
    </Screen>
  )
}
