import { Screen } from '@/components/screen/screen'

export default function NeedsPage() {
  return <Screen title="诉求">{null}</Screen>
}
