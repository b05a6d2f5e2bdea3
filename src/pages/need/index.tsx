import { Screen } from '@/components/screen/screen'

export default function NeedPage() {
  return <Screen title="诉求">{null}</Screen>
}
