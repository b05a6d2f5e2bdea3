import { Screen } from '@/components/screen/screen'

export default function ColleaguesPage() {
  return <Screen title="同事">{null}</Screen>
}
