import { Screen } from '@/components/screen/screen'

export default function DeskServicePage() {
  return <Screen title="服务">{null}</Screen>
}
