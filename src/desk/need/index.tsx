import { Screen } from '@/components/screen/screen'

export default function DeskNeedPage() {
  return <Screen title="诉求">{null}</Screen>
}
