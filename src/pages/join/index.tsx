import { Screen } from '@/components/screen/screen'

export default function JoinPage() {
  return <Screen title="加入">{null}</Screen>
}
