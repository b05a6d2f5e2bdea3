import { Screen } from '@/components/screen/screen'

export default function DeskOfficersPage() {
  return <Screen title="园区人员">{null}</Screen>
}
