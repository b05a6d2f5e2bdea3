import { Screen } from '@/components/screen/screen'

export default function DeskCataloguePage() {
  return <Screen title="服务目录">{null}</Screen>
}
