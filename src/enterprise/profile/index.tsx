import { Screen } from '@/ui/screen/screen'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { ProfilePlace } from '@/features/policies/profile/profile-place'

export default function EnterpriseProfilePage() {
  return (
    <Screen title="企业档案" place="mine" aside={<SwitchPerson />}>
      <ProfilePlace />
    </Screen>
  )
}
