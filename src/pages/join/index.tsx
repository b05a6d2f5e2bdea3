import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen/screen'
import { JoinForm } from '@/features/accounts/join-form'

export default function JoinPage() {
  const { code = '' } = useRouter<{ code?: string }>().params
  return (
    <Screen title="用邀请码加入" place="mine">
      <JoinForm code={code} />
    </Screen>
  )
}
