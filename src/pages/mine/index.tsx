import { Screen } from '@/components/screen/screen'

export default function MinePage() {
  return <Screen title="我的">{null}</Screen>
}
