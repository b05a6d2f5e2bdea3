import { Screen } from '@/components/screen/screen'

export default function DeskQueuePage() {
  return <Screen title="工作台">{null}</Screen>
}
