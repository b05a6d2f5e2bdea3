import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/switch-person'
import { DeskNeed } from '@/features/needs/desk/desk-need'

export default function DeskNeedPage() {
  const { needId = '' } = useRouter<{ needId: string }>().params
  return (
    <Screen title="办理诉求" place="queue" aside={<SwitchPerson />}>
      <RoleGate roles={['agent', 'administrator']}>{() => <DeskNeed needId={needId} />}</RoleGate>
    </Screen>
  )
}
