import { Screen } from '@/components/screen/screen'

export default function HomePage() {
  return <Screen title="双创图谱">{null}</Screen>
}
