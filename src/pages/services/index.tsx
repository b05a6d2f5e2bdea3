import { Screen } from '@/components/screen/screen'

export default function ServicesPage() {
  return <Screen title="服务">{null}</Screen>
}
