import { Screen } from '@/ui/screen/screen'
import { OneNeed } from '@/features/needs/one-need'
import { PapersPanel } from '@/features/needs/papers/papers-panel'
import { useQueries } from '@/app/route-parameters'

export default function PapersPage() {
  const { needId } = useQueries<'needId'>()
  return (
    <Screen title="补交材料" place="needs">
      <OneNeed needId={needId}>{(id) => <PapersPanel needId={id} />}</OneNeed>
    </Screen>
  )
}
