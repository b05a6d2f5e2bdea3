import { Screen } from '@/ui/screen/screen'
import { MyData } from '@/features/accounts/my-data/my-data'

export default function MyDataPage() {
  return (
    <Screen title="个人信息" place="mine">
      <MyData />
    </Screen>
  )
}
