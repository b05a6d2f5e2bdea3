import { Screen } from '@/components/screen/screen'

export default function PostNeedPage() {
  return <Screen title="提诉求">{null}</Screen>
}
