import { Screen } from '@/ui/screen/screen'
import { PapersPanel } from '@/features/needs/papers/papers-panel'
import { useQueries } from '@/app/route-parameters'

export default function PapersPage() {
  const { needId } = useQueries<'needId'>()
  return (
    <Screen title="补交材料" place="needs">
      <PapersPanel needId={needId ?? ''} />
    </Screen>
  )
}
