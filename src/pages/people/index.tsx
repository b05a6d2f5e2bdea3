import { Screen } from '@/components/screen/screen'

export default function PeoplePage() {
  return <Screen title="换个人看看">{null}</Screen>
}
