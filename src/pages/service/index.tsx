import { Screen } from '@/components/screen/screen'

export default function ServicePage() {
  return <Screen title="服务">{null}</Screen>
}
